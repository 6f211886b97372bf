// Words of news that stand in for one another as a choice of style.
// Groups are parted by `;`, the words of a group by `|`.

extension StyleWords {
  /// French.
  static let french = """
    quarantaine|isolement\
    ;    déclaré|indiqué|précisé|expliqué|affirmé|ajouté|souligné|rapporté|annoncé|dit|fait savoir|relevé|noté|raconté\
    |estimé|assuré|confié|fait valoir|commenté|signalé|déclare|indique|précise|explique|affirme|ajoute|souligne\
    |rapporte|annonce|relève|note|raconte|estime|assure|confie|poursuit|commente|signale|déclarent|indiquent\
    |précisent|expliquent|affirment|ajoutent|soulignent|rapportent|annoncent|disent|font savoir|relèvent|notent\
    |racontent|estiment|assurent|déclarait|indiquait|précisait|expliquait|affirmait|ajoutait|soulignait|disait\
    |estimait|assurait|déclarer|indiquer|préciser|expliquer|affirmer|ajouter|souligner|dire|rapporter|faire savoir\
    ;selon|d'après|a indiqué|a déclaré|a précisé|indique|selon les dires|aux dires;journalistes|reporters|presse\
    |médias;environ|près|à peu près|quelque|autour|presque|approximativement|aux alentours|quasiment;mais|cependant\
    |toutefois|pourtant|néanmoins|or|en revanche;aussi|également|par ailleurs|en outre|de plus|de même|de surcroît\
    ;parce que|car|puisque|étant donné;en raison|à cause|du fait|par suite|pour cause;après|à la suite|à l'issue\
    |suite à;ensuite|puis|après|plus tard|par la suite;avant|en amont|à la veille;pendant|durant|au cours|lors\
    |en plein;souvent|fréquemment|régulièrement;très|extrêmement|particulièrement|fort;plusieurs|divers|diverses\
    |quelques|différents|différentes|nombreux|nombreuses;commencé|débuté|démarré|entamé|début|commencement|démarrage\
    |départ|commence|débute|démarre|entame|commencer|débuter|démarrer|entamer;terminé|achevé|fini|conclu|pris fin|fin\
    |terme|issue|terminer|achever|finir|prendre fin;s'est produit|est survenu|a eu lieu|s'est déroulé|est arrivé\
    |produit|survenu|déroulé|se produit|survient|a lieu|se déroule;tué|mort|décédé|perdu la vie|trouvé la mort|tuée\
    |morte|décédée|tués|morts|décédés|tuées|mortes|décédées|meurt|décède|perd la vie;conduit|transporté|emmené|amené\
    |transféré|conduite|transportée|emmenée|amenée|transférée|conduits|transportés|emmenés|amenés|transférés;hôpital\
    |centre hospitalier|chu;police|policiers|forces de l'ordre|agents;pompiers|sapeurs-pompiers|soldats du feu\
    ;secours|secouristes|sauveteurs;élèves|écoliers;médecin|docteur|praticien|médecins|docteurs|praticiens;habitants\
    |riverains|résidents;voiture|véhicule|automobile|voitures|véhicules|automobiles;camion|poids lourd|camions\
    |poids lourds|semi-remorque;camion|véhicule|poids lourd;avion|appareil|avions|appareils;navire|bâtiment|navires\
    |bâtiments;incendie|feu|sinistre|incendies|feux|brasier;accident|collision|accidents|collisions|choc;enquête\
    |investigations|enquêtes;prison|maison d'arrêt|établissement pénitentiaire|centre pénitentiaire;maison|habitation\
    |domicile|maisons|habitations;magasin|boutique|commerce|magasins|boutiques|commerces;film|long-métrage\
    |long métrage|films|longs métrages;match|rencontre|partie|matchs|matches|rencontres;victoire|succès|victoires\
    ;gagné|remporté|gagner|remporter|gagne|remporte;battu|vaincu|dominé|bat|domine;but|réalisation|buts|réalisations\
    ;entraîneur|coach|technicien|sélectionneur;équipe|club|formation;entreprise|société|groupe|compagnie|firme\
    |entreprises|sociétés|groupes|compagnies;bénéfice|profit|bénéfices|profits;chiffre d'affaires|recettes|revenus\
    ;augmenté|progressé|grimpé|crû|monté|hausse|augmentation|progression|accroissement|augmente|progresse|grimpe\
    |croît|monte;baissé|reculé|diminué|baisse|recule|diminue|recul|diminution;salariés|employés|personnel\
    |travailleurs;autorités|responsables|officiels;discussions|négociations|pourparlers|entretiens;réunion|rencontre\
    |réunions|rencontres;accord|entente|pacte|accords;gouvernement|cabinet|exécutif;vote|scrutin|suffrage;aider\
    |assister|soutenir|aide|assistance|soutien;acheter|acquérir|acheté|acquis|achat|acquisition;grand|gros|grande\
    |grosse|grands|grandes|grosses;rapidement|vite|promptement;immédiatement|aussitôt|tout de suite|sans délai\
    ;actuellement|maintenant|en ce moment|à présent|désormais|à l'heure actuelle;récemment|dernièrement;bientôt\
    |prochainement|sous peu|d'ici peu;près|proche|à proximité|non loin|aux abords;ancien|ex|précédent|ancienne\
    |précédente|anciens|anciennes;prochain|à venir|prochaine|suivant;dernier|passé|dernière|passée;entier|tout\
    |entière|toute;occasion|chance|opportunité;problème|question|souci|problèmes|soucis|difficultés;montre|indique\
    |révèle|montrent|indiquent|révèlent;utiliser|employer|se servir|utilisé|employé|utilise|emploie;trouvé|découvert\
    |retrouvé|trouvés|découverts|retrouvés|trouvée|découverte|retrouvée;construire|bâtir|édifier|construit|bâti\
    |édifié;arrêter|stopper|arrêté|stoppé;rester|demeurer|reste|demeure|restent|demeurent|restait|demeurait;permettre\
    |autoriser|permis|autorisé;vouloir|souhaiter|désirer|veut|souhaite|désire|veulent|souhaitent;tenter|essayer\
    |chercher|tenté|essayé|cherché|tente|essaie|tentait|essayait;plan|projet|plans|projets;région|zone|secteur\
    |régions|zones|secteurs;fort|violent|puissant|forte|violente|puissante|forts|violents|fortes|violentes;seulement\
    |uniquement;malgré|en dépit;rue|voie;route|chaussée|voie;au moins|au minimum
    """

  /// Spanish.
  static let spanish = """
    dijo|señaló|indicó|explicó|afirmó|añadió|agregó|manifestó|declaró|informó|expresó|comentó|apuntó|aseguró|precisó\
    |subrayó|destacó|sostuvo|relató|puntualizó|contó|detalló|comunicó|expuso|recalcó|dijeron|señalaron|indicaron\
    |explicaron|afirmaron|añadieron|agregaron|manifestaron|declararon|informaron|apuntaron|aseguraron|precisaron\
    |detallaron|relataron|comunicaron|dice|señala|indica|explica|afirma|añade|agrega|manifiesta|declara|informa\
    |expresa|comenta|apunta|asegura|precisa|subraya|destaca|sostiene|relata|cuenta|detalla|dicen|señalan|indican\
    |explican|afirman|añaden|agregan|manifiestan|informan|apuntan|aseguran|detallan|dicho|señalado|indicado|explicado\
    |afirmado|añadido|manifestado|declarado|informado|asegurado|precisado|subrayado|destacado|apuntado|comunicado\
    |relatado|detallado|decir|señalar|indicar|explicar|afirmar|añadir|agregar|manifestar|declarar|informar|asegurar\
    |precisar|subrayar|destacar|diciendo|señalando|indicando|explicando|afirmando|añadiendo|asegurando;según\
    |de acuerdo|conforme|dijo|informó|indicó;periodistas|reporteros|prensa|medios;alrededor|cerca|unos|unas\
    |aproximadamente|casi|en torno|más o menos|prácticamente;pero|sin embargo|no obstante|aunque|mas;también|además\
    |asimismo|igualmente|de igual forma;porque|ya que|puesto que|dado que|pues|debido a que;por|debido|a causa|a raíz\
    |con motivo;después|tras|luego de|luego|posteriormente|más tarde|seguidamente;antes|previo|previamente\
    |con anterioridad;durante|en medio|a lo largo|en plena|en el transcurso;a menudo|frecuentemente|con frecuencia\
    |habitualmente|con asiduidad;muy|sumamente|extremadamente|enormemente;varios|diversos|diferentes|distintos\
    |numerosos|varias|diversas|distintas|numerosas;comenzó|empezó|inició|arrancó|se inició|comenzaron|empezaron\
    |iniciaron|arrancaron|comienza|empieza|inicia|arranca|comenzar|empezar|iniciar|arrancar|comenzado|empezado\
    |iniciado|arrancado|comienzo|inicio|principio|arranque;terminó|acabó|finalizó|concluyó|culminó|terminar|acabar\
    |finalizar|concluir|culminar|terminado|acabado|finalizado|concluido|culminado|final|fin|término|conclusión\
    ;ocurrió|sucedió|se produjo|tuvo lugar|aconteció|se registró|produjo|registró|ocurrieron|sucedieron|se produjeron\
    |tuvieron lugar|se registraron|registraron|ocurrido|sucedido|producido|acontecido|registrado;muertos|fallecidos\
    |víctimas mortales|muertas|fallecidas|muerto|fallecido|perdido la vida|muerta|fallecida|murió|falleció\
    |perdió la vida|murieron|fallecieron|perdieron la vida;heridos|lesionados|heridas|lesionadas|herido|lesionado\
    |herida|lesionada;trasladado|llevado|conducido|trasladada|llevada|trasladados|llevados|trasladadas|llevadas\
    ;policía|agentes|policías|efectivos|uniformados;bomberos|efectivos|dotaciones;alumnos|estudiantes|escolares\
    |alumnas;niños|chicos|pequeños;médico|doctor|facultativo|médicos|doctores|facultativos|doctora|médica;vecinos\
    |residentes|habitantes|lugareños|pobladores;coche|vehículo|automóvil|auto|carro|turismo|coches|vehículos\
    |automóviles|autos|carros|turismos;camión|camiones|tráiler|tráileres;camión|vehículo;avión|aeronave|aparato\
    |aviones|aeronaves;barco|buque|navío|embarcación|barcos|buques|navíos|embarcaciones;incendio|fuego|siniestro\
    |incendios|fuegos|llamas;accidente|siniestro|choque|colisión|accidentes|choques|colisiones;investigación|pesquisa\
    |indagación|investigaciones|pesquisas|indagaciones;cárcel|prisión|penal|penitenciaría|centro penitenciario\
    |cárceles|prisiones;casa|vivienda|domicilio|casas|viviendas|domicilios|hogar|hogares;tienda|comercio\
    |establecimiento|tiendas|comercios|establecimientos;película|filme|film|cinta|películas|filmes;partido|encuentro\
    |juego|partidos|encuentros|juegos;victoria|triunfo|victorias|triunfos;ganó|venció|triunfó|se impuso;derrotó\
    |venció|superó|batió;gol|tanto|diana|goles|tantos;entrenador|técnico|director técnico|míster|seleccionador;equipo\
    |club|conjunto|cuadro|elenco|equipos|clubes|conjuntos;empresa|compañía|firma|sociedad|grupo|empresas|compañías\
    |firmas|sociedades;beneficio|ganancia|utilidad|beneficios|ganancias|utilidades;ingresos|facturación;subió|aumentó\
    |creció|se incrementó|subieron|aumentaron|crecieron|aumentado|subido|crecido|incrementado|aumento|subida|alza\
    |incremento|crecimiento;bajó|cayó|descendió|disminuyó|retrocedió|bajaron|cayeron|descendieron|disminuyeron|bajada\
    |caída|descenso|disminución|retroceso;trabajadores|empleados|personal|plantilla|trabajadoras|empleadas\
    ;autoridades|funcionarios|responsables;conversaciones|negociaciones|diálogo|conversación;reunión|encuentro\
    |reuniones|encuentros;acuerdo|pacto|convenio|acuerdos|pactos|convenios;gobierno|ejecutivo|gabinete;ayudar\
    |auxiliar|asistir|ayuda|asistencia|auxilio;comprar|adquirir|comprado|adquirido|compró|adquirió|compra|adquisición\
    ;rápidamente|rápido|con rapidez|velozmente;inmediatamente|de inmediato|enseguida|al instante;actualmente|ahora\
    |en este momento|en la actualidad|hoy en día;recientemente|hace poco|últimamente;pronto|próximamente|en breve\
    |dentro de poco;cerca|próximo|junto|cercano|en las inmediaciones;ex|antiguo|anterior;próximo|siguiente|próxima\
    |que viene|venidero;pasado|último|pasada|última|anterior;todo|entero|completo|toda|entera|completa|íntegro\
    ;oportunidad|ocasión|posibilidad|oportunidades|ocasiones|posibilidades;problema|asunto|cuestión|problemas\
    |cuestiones|dificultades;muestra|indica|refleja|revela|muestran|indican|reflejan|revelan;usar|utilizar|emplear\
    |usado|utilizado|empleado|usa|utiliza|emplea;hallado|encontrado|descubierto|localizado|hallada|encontrada\
    |localizada|halló|encontró|localizó;construir|levantar|edificar|construido|levantado|edificado;detener|parar\
    |frenar|paró|frenó|parado|frenado;permanece|sigue|continúa|se mantiene|permanecen|siguen|continúan;permitir\
    |autorizar|permitido|autorizado;quiere|desea|quieren|desean|querer|desear;necesita|requiere|precisa|necesitan\
    |requieren|necesitar|requerir;intentar|tratar|procurar|intentó|trató|intentaron|trataron|intenta|trata|intentado\
    |tratado;plan|proyecto|programa|planes|proyectos;región|zona|área|regiones|zonas|áreas|comarca;fuerte|intenso\
    |fuertes|intensos|intensas|intensa;cerrado|clausurado|cerrada|clausurada|cerrados|cerradas;solo|sólo|únicamente\
    |solamente|tan solo;pese|a pesar|no obstante;calle|vía;carretera|vía;votación|sufragio;al menos|por lo menos\
    |como mínimo
    """

  /// Portuguese.
  static let portuguese = """
    disse|afirmou|declarou|explicou|informou|relatou|acrescentou|destacou|ressaltou|contou|indicou|referiu|salientou\
    |sublinhou|comentou|apontou|assegurou|esclareceu|frisou|adiantou|revelou|observou|diz|afirma|declara|explica\
    |informa|relata|acrescenta|destaca|ressalta|conta|indica|refere|salienta|sublinha|comenta|aponta|assegura\
    |esclarece|frisa|adianta|revela|observa|disseram|afirmaram|declararam|explicaram|informaram|relataram\
    |acrescentaram|destacaram|contaram|indicaram|referiram|salientaram|apontaram|adiantaram|revelaram|dizem|afirmam\
    |declaram|explicam|informam|relatam|acrescentam|destacam|contam|indicam|referem|apontam|revelam|dito|afirmado\
    |declarado|explicado|informado|relatado|indicado|referido|apontado|revelado|dizer|afirmar|declarar|explicar\
    |informar|relatar|acrescentar|destacar|contar|indicar|referir|salientar;segundo|de acordo|conforme|disse|informou\
    |afirmou;jornalistas|repórteres|imprensa|comunicação social;cerca|aproximadamente|por volta|quase|perto|em torno\
    |uns|umas|mais ou menos|praticamente;mas|porém|contudo|no entanto|entretanto|todavia;também|além disso|igualmente\
    |bem como;porque|pois|já que|uma vez que|dado que|visto que;por causa|devido|em razão|em virtude|por conta\
    |na sequência;após|depois|na sequência|a seguir|em seguida|posteriormente|mais tarde;antes|previamente\
    |anteriormente;durante|no decorrer|ao longo|em meio|no meio|no curso;frequentemente|com frequência|muitas vezes\
    |habitualmente|regularmente;muito|extremamente|bastante;vários|diversos|diferentes|inúmeros|várias|diversas\
    |inúmeras;começou|iniciou|teve início|arrancou|iniciaram|começaram|começa|inicia|tem início|arranca|começam\
    |começar|iniciar|arrancar|ter início|começado|iniciado|arrancado|início|começo|princípio|arranque;terminou|acabou\
    |encerrou|concluiu|finalizou|terminar|acabar|encerrar|concluir|finalizar|terminado|acabado|encerrado|concluído\
    |finalizado|fim|final|término|encerramento|conclusão;aconteceu|ocorreu|se deu|teve lugar|sucedeu|registou-se\
    |foi registrado|aconteceram|ocorreram|acontece|ocorre|tem lugar|acontecem|ocorrem|acontecido|ocorrido|sucedido\
    |registrado|registado;mortos|vítimas mortais|vítimas fatais|falecidos|mortas|falecidas|morto|falecido\
    |perdido a vida|morta|falecida|morreu|faleceu|perdeu a vida|morreram|faleceram|perderam a vida;feridos|machucados\
    |lesionados|feridas|ferido|machucado|lesionado|ferida;levado|transportado|conduzido|encaminhado|socorrido|levada\
    |transportada|conduzida|encaminhada|socorrida|levados|transportados|conduzidos|encaminhados|levadas|transportadas\
    |encaminhadas;polícia|policiais|polícias|agentes|policiais militares;bombeiros|corporação;socorro|socorristas\
    |equipes de resgate|equipas de socorro;alunos|estudantes|alunas;crianças|miúdos;médico|doutor|médicos|doutores\
    |doutora|médica;moradores|residentes|habitantes|vizinhos;carro|veículo|automóvel|viatura|carros|veículos\
    |automóveis|viaturas;caminhão|carreta|camião|caminhões|camiões|carretas;caminhão|camião|veículo|viatura;avião\
    |aeronave|aparelho|aviões|aeronaves|aparelhos;navio|embarcação|barco|navios|embarcações|barcos;incêndio|fogo\
    |chamas|incêndios|fogos;acidente|colisão|batida|choque|embate|acidentes|colisões;investigação|apuração|inquérito\
    |averiguação|investigações;prisão|cadeia|presídio|penitenciária|estabelecimento prisional|prisões;casa|residência\
    |moradia|habitação|casas|residências|moradias|habitações;loja|comércio|estabelecimento|lojas|estabelecimentos\
    ;filme|longa|longa-metragem|filmes|longas;jogo|partida|confronto|encontro|jogos|partidas|duelo;vitória|triunfo\
    |vitórias|triunfos;venceu|ganhou|triunfou|bateu|derrotou|superou;gol|golo|tento|gols|golos|tentos;treinador\
    |técnico|treinadores;equipe|equipa|time|clube|equipes|equipas|times|clubes;empresa|companhia|firma|grupo\
    |sociedade|empresas|companhias|grupos;lucro|ganho|lucros|ganhos;receita|faturamento|faturação|volume de negócios\
    ;subiu|aumentou|cresceu|avançou|subiram|aumentaram|cresceram|aumento|alta|subida|crescimento|elevação;caiu|recuou\
    |diminuiu|baixou|desceu|reduziu-se|caíram|recuaram|diminuíram|baixaram|queda|recuo|redução|descida|diminuição\
    |baixa;trabalhadores|funcionários|empregados|colaboradores;autoridades|responsáveis;negociações|conversações\
    |conversas|diálogo|tratativas;reunião|encontro|reuniões|encontros;acordo|pacto|convênio|entendimento|acordos\
    |pactos;governo|executivo|gabinete;votação|escrutínio|votações;ajudar|auxiliar|apoiar|ajuda|auxílio|apoio\
    |assistência;comprar|adquirir|comprou|adquiriu|comprado|adquirido|compra|aquisição;rapidamente|depressa\
    |com rapidez|rápido;imediatamente|de imediato|logo|na hora;atualmente|agora|no momento|neste momento|hoje em dia\
    |presentemente;recentemente|há pouco|ultimamente|nos últimos tempos;em breve|brevemente|dentro em pouco;perto\
    |próximo|junto|nas proximidades|próxima;ex|antigo|anterior|antiga;próximo|seguinte|próxima|que vem|vindouro\
    ;passado|último|passada|última|anterior;todo|inteiro|toda|inteira|completo|completa;oportunidade|chance|ocasião\
    |possibilidade|oportunidades|chances;problema|questão|problemas|questões|dificuldades;mostra|indica|revela|aponta\
    |mostram|indicam|revelam|apontam;usar|utilizar|empregar|usado|utilizado|empregado|usa|utiliza|usou|utilizou\
    ;encontrado|achado|descoberto|localizado|encontrada|achada|localizada|encontrou|achou|descobriu|localizou\
    ;construir|erguer|edificar|construído|erguido|edificado;permanece|continua|segue|mantém-se|permanecem|continuam\
    |seguem;permitir|autorizar|permitido|autorizado|permite|autoriza;quer|deseja|pretende|querem|desejam;precisa\
    |necessita|requer|precisam|necessitam|requerem;tentou|procurou|buscou|tentaram|procuraram|tentar|procurar|buscar\
    ;plano|projeto|programa|planos|projetos;região|área|zona|regiões|áreas|zonas;forte|intenso|fortes|intensos\
    |intensa|intensas;fechado|encerrado|fechada|encerrada|fechados|encerrados|fechadas|encerradas;apenas|só|somente\
    |unicamente;pelo menos|no mínimo|ao menos;apesar|a despeito|não obstante;rua|via|ruas|vias;estrada|rodovia|via
    """

  /// Italian.
  static let italian = """
    detto|dichiarato|spiegato|affermato|aggiunto|riferito|sottolineato|precisato|raccontato|ricordato|osservato\
    |commentato|fatto sapere|evidenziato|reso noto|annunciato|comunicato|informato|ribadito|proseguito|dice|dichiara\
    |spiega|afferma|aggiunge|riferisce|sottolinea|precisa|racconta|osserva|commenta|fa sapere|evidenzia|rende noto\
    |informa|ribadisce|comunica|prosegue|disse|dichiarò|spiegò|affermò|aggiunse|riferì|sottolineò|precisò|raccontò\
    |dicono|dichiarano|spiegano|affermano|aggiungono|riferiscono|sottolineano|precisano|raccontano|fanno sapere|dire\
    |dichiarare|spiegare|affermare|aggiungere|riferire|sottolineare|precisare|raccontare|diceva|dichiarava|spiegava\
    |affermava|riferiva|sottolineava;secondo|stando|a detta|a giudizio;giornalisti|cronisti|reporter|stampa|media\
    ;circa|quasi|intorno|attorno|pressappoco|suppergiù|approssimativamente;ma|però|tuttavia|eppure|ciononostante\
    ;anche|inoltre|altresì|pure|parimenti;perché|poiché|dato che|visto che|in quanto|siccome;a causa|per via\
    |in seguito|per effetto|a seguito;dopo|successivamente|in seguito|poi|più tardi;prima|in precedenza\
    |precedentemente;durante|nel corso|nel mezzo;spesso|frequentemente|di frequente|sovente;molto|assai|estremamente\
    |particolarmente;diversi|vari|alcuni|parecchi|numerosi|diverse|varie|alcune|parecchie|numerose;iniziato\
    |cominciato|avviato|partito|inizia|comincia|parte|prende il via|prende avvio|iniziare|cominciare|avviare|iniziò\
    |cominciò|prese il via|inizio|principio|avvio|partenza;finito|terminato|concluso|finita|terminata|conclusa|finire\
    |terminare|concludere|fine|termine|conclusione;avvenuto|accaduto|successo|verificatosi|avvenuta|accaduta\
    |verificata|avviene|accade|succede|si verifica|ha luogo|avvenne|accadde|successe|ebbe luogo;morto|deceduto\
    |perso la vita|morta|deceduta|morti|deceduti|morte|decedute|morì|perse la vita|decedette|muore|perde la vita\
    |decede;feriti|ferita|ferito|ferite|lesionato;portato|trasportato|condotto|trasferito|portata|trasportata\
    |condotta|trasferita|portati|trasportati|trasferiti|portate|trasportate|trasferite;ospedale|nosocomio|ospedali\
    ;polizia|agenti|forze dell'ordine|poliziotti;carabinieri|militari|militari dell'arma;vigili del fuoco|pompieri\
    ;soccorsi|soccorritori|sanitari;alunni|studenti|scolari|allievi;bambini|piccoli|bimbi|bambino|bimbo|piccolo\
    ;medico|dottore|dottoressa|medici|dottori;residenti|abitanti;auto|automobile|macchina|vettura|veicolo|automobili\
    |macchine|vetture|veicoli|autovettura;camion|autocarro|mezzo pesante|tir|autoarticolato|mezzi pesanti;camion\
    |veicolo|veicoli;aereo|velivolo|aeroplano|aerei|velivoli;nave|imbarcazione|navi|imbarcazioni;incendio|rogo|fuoco\
    |fiamme|incendi|roghi;incidente|scontro|schianto|collisione|sinistro|incidenti|scontri;indagine|inchiesta\
    |indagini|inchieste|accertamenti;carcere|prigione|penitenziario|casa circondariale|istituto penitenziario;casa\
    |abitazione|domicilio|case|abitazioni;negozio|esercizio commerciale|bottega|negozi;via|strada|strade|carreggiata\
    ;film|pellicola|lungometraggio|pellicole;partita|gara|incontro|match|sfida|partite|gare|incontri;vittoria\
    |successo|trionfo|vittorie|successi;vinto|trionfato|vince|trionfa|si impone;battuto|sconfitto|superato|batte\
    |sconfigge|supera;gol|rete|marcatura|reti;allenatore|tecnico|mister|coach|ct;squadra|club|formazione|team\
    |compagine|squadre;azienda|società|impresa|gruppo|compagnia|aziende|imprese|ditta;utile|profitto|guadagno|utili\
    |profitti|guadagni;ricavi|fatturato|incassi;salito|aumentato|cresciuto|salita|aumentata|cresciuta|saliti\
    |aumentati|cresciuti|sale|aumenta|cresce|salgono|aumentano|crescono|aumento|crescita|incremento|rialzo;sceso\
    |calato|diminuito|scesa|calata|diminuita|scesi|calati|diminuiti|scende|cala|diminuisce|scendono|calano\
    |diminuiscono|calo|diminuzione|discesa|flessione|ribasso;lavoratori|dipendenti|personale|impiegati|addetti\
    ;colloqui|negoziati|trattative|trattativa|negoziato;incontro|riunione|incontri|riunioni;accordo|intesa|patto\
    |accordi|intese;governo|esecutivo|gabinetto;voto|votazione|scrutinio|voti|votazioni;aiutare|assistere|sostenere\
    |aiuto|assistenza|sostegno;comprare|acquistare|comprato|acquistato|acquisto|compra|acquisizione;rapidamente\
    |velocemente|in fretta|in breve tempo;immediatamente|subito|all'istante|tempestivamente;attualmente|ora|adesso\
    |al momento|in questo momento|oggi;recentemente|di recente|ultimamente|poco fa;presto|a breve|prossimamente\
    |tra poco;vicino|presso|nei pressi|in prossimità|nelle vicinanze;ex|precedente;prossimo|successivo|prossima\
    |successiva|entrante;scorso|passato|ultimo|scorsa|passata|ultima;intero|tutto|intera|tutta|completo|completa\
    ;possibilità|occasione|opportunità|chance|occasioni;problema|questione|problemi|questioni|difficoltà;mostra\
    |indica|rivela|mostrano|indicano|rivelano;usare|utilizzare|impiegare|usato|utilizzato|impiegato|usa|utilizza\
    ;trovato|rinvenuto|scoperto|ritrovato|trovata|rinvenuta|scoperta|ritrovata|individuato;costruire|edificare\
    |costruito|edificato|realizzare|realizzato;rimane|resta|rimangono|restano|rimasto|restato|rimanere|restare\
    ;permettere|consentire|autorizzare|permesso|consentito|autorizzato|permette|consente;vuole|desidera|intende\
    |vogliono|desiderano|volere|desiderare;serve|occorre|è necessario|richiede|servono|occorrono;cercare|tentare\
    |provare|cercato|tentato|provato|cerca|tenta|prova;piano|progetto|programma|piani|progetti;zona|area|regione|zone\
    |aree;forte|violento|intenso|forti|violenti|intensi|violenta|intensa;chiuso|sbarrato|chiusa|sbarrata;solo\
    |soltanto|solamente|unicamente;almeno|perlomeno|quantomeno;nonostante|malgrado|a dispetto
    """

  /// Romanian.
  static let romanian = """
    spus|declarat|afirmat|precizat|explicat|adăugat|transmis|anunțat|menționat|subliniat|arătat|relatat|susținut\
    |informat|comunicat|povestit;spune|declară|afirmă|precizează|explică|adaugă|transmite|anunță|menționează\
    |subliniază|arată|relatează|susține|informează|spun|transmit|spunea|declara|afirma|preciza|explica|sublinia\
    ;potrivit|conform|a declarat|a precizat|a transmis;jurnaliștilor|reporterilor|presei|ziariștilor|jurnaliști\
    |reporteri|ziariști|presă;aproximativ|circa|în jur|aproape|cam|vreo|în jurul;dar|însă|totuși|cu toate acestea\
    ;de asemenea|totodată|în plus|la fel;pentru că|deoarece|fiindcă|întrucât|din moment ce;din cauza|ca urmare\
    |pe fondul|din pricina;după|ulterior|în urma|apoi|mai târziu;înainte|anterior|în prealabil;în timpul|pe parcursul\
    |pe durata|în cursul|în mijlocul;adesea|deseori|frecvent|des;foarte|extrem|deosebit;mulți|multe|mai mulți|mai multe|câțiva\
    |câteva|diverse|diferite|numeroase|numeroși;început|demarat|debutat|pornit|începe|demarează|debutează|pornește\
    |începutul|debutul|startul;terminat|încheiat|finalizat|termină|încheie|finalizează|sfârșit|final|încheiere\
    |sfârșitul|finalul;avut loc|produs|petrecut|întâmplat|survenit|are loc|se produce|se petrece|se întâmplă;murit\
    |decedat|pierdut viața|morți|decedați|persoane decedate;rănit|rănită|răniți|rănite;dus|transportat|dusă\
    |transportată|duși|transportați;poliția|polițiștii|oamenii legii|agenții|poliție|polițiști;pompierii|pompieri\
    |echipajele;elevi|școlari|elevii|școlarii;medic|doctor|medici|doctori|medicii|doctorii|medicul|doctorul\
    ;locuitorii|localnicii|rezidenții|sătenii|locuitori|localnici;mașină|autoturism|automobil|vehicul|mașini\
    |autoturisme|automobile|vehicule|mașina|autoturismul|vehiculul;camion|autocamion|tir|camioane|tiruri|camionul\
    ;camion|vehicul;avion|aeronavă|avioane|aeronave|avionul|aeronava;navă|vapor|nave|nava|vas|vasul;incendiu|foc\
    |incendiul|focul|flăcări|flăcările|incendii;accident|coliziune|ciocnire|accidentul|coliziunea|impact|accidente\
    ;anchetă|investigație|cercetări|ancheta|investigația|anchete;închisoare|penitenciar|închisori|închisoarea\
    |penitenciarul;casă|locuință|domiciliu|case|locuințe|casa|locuința;magazin|prăvălie|magazine;film|peliculă|filmul\
    |pelicula;meci|partidă|joc|confruntare|meciul|partida|jocul|meciuri;victorie|succes|victoria|succesul|triumf\
    ;câștigat|s-a impus;învins|bătut|întrecut;antrenor|tehnician|antrenorul|tehnicianul;echipă|formație|club|echipa\
    |formația|clubul;companie|firmă|societate|grup|compania|firma|societatea|grupul|companii|firme;profit|câștig\
    |profitul|câștigul;cifra de afaceri|venituri|încasări;crescut|urcat|majorat|sporit|creștere|majorare|creșterea\
    |majorarea|avans;scăzut|coborât|diminuat|redus|scădere|diminuare|scăderea|diminuarea|declin;angajați|salariați\
    |lucrători|angajații|salariații|personal;autoritățile|oficialii|autorități|oficiali;discuții|negocieri|tratative\
    |convorbiri|discuțiile|negocierile;acord|înțelegere|acordul|înțelegerea;guvernul|executivul|cabinetul|guvern;vot\
    |scrutin|votul|scrutinul;ajuta|sprijini|asista|ajutor|sprijin|asistență;cumpărat|achiziționat|cumpăra|achiziționa\
    |achiziție|cumpărare;rapid|repede|cu rapiditate;imediat|de îndată|pe loc;acum|în prezent|în acest moment\
    |actualmente;recent|de curând|în ultima vreme;curând|în scurt timp|în curând;aproape|lângă|în apropiere\
    |în vecinătatea;fost|fostul|anterior|ex;următor|viitor|următoare|viitoare|următoarea|următorul;trecut|trecută\
    |ultimul|ultima;întreg|tot|întreaga|toată|întregul;șansă|ocazie|oportunitate|șansa|ocazia|posibilitate;problemă\
    |chestiune|probleme|chestiuni|problema;arată|indică|reflectă;folosi|utiliza|întrebuința|folosit|utilizat\
    |folosește|utilizează;oferi|furniza|acorda|oferit|dat|furnizat|acordat;găsit|descoperit|depistat|găsită\
    |descoperită|găsiți;construi|ridica|construit|ridicat|edifica;opri|stopa|oprit|stopat;rămâne|se menține|rămân\
    ;permite|autoriza|permis|autorizat;vrea|dorește|vor|doresc;nevoie|necesar|necesită;încercat|tentat|încearcă\
    |încerca|căutat;plan|proiect|planul|proiectul|planuri|proiecte;zonă|regiune|zona|regiunea|zone|regiuni;furtună\
    |vijelie|furtuna|vijelia|furtuni;puternic|intens|puternică|intensă|puternice|intense|puternici;doar|numai\
    |exclusiv;cel puțin|minimum|măcar;drum|șosea|drumul|șoseaua
    """
}
