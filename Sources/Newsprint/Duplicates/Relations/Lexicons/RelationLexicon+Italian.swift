extension RelationLexicon {
  /// Italian.
  static let italian = RelationLexicon(
    code: "it",
    frequent: """
      di e il la che in a un per è del una con non si da i le dei al della sono nel alla più l come ha lo gli anche \
      delle dal ma o dell nella all se era hanno stato dalla ad degli cui su dopo ed suo sua stati due tra questo \
      questa sulla essere stata
      """,
    letters: "àèéìíòóùú",
    numbers: """
      un=1 uno=1 una=1 due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 \
      tredici=13 quattordici=14 quindici=15 sedici=16 diciassette=17 diciotto=18 diciannove=19 venti=20 ventuno=21 \
      ventidue=22 ventitré=23 ventiquattro=24 venticinque=25 trenta=30 quaranta=40 cinquanta=50 sessanta=60 \
      settanta=70 ottanta=80 novanta=90 duecento=200 trecento=300 cinquecento=500 duemila=2000 \
      zero=0 entrambi=2 quattrocento=400 seicento=600 \
      settecento=700 ottocento=800 novecento=900 trentun=31 ventun=21
      """,
    multipliers: """
      cento=100 mille=1000 mila=1000 milione=1000000 milioni=1000000 miliardo=1000000000 miliardi=1000000000 \
      mln=1000000 mld=1000000000 mrd=1000000000
      """,
    gluesNumbers: true,
    numberStems: "vent=20 trent=30 quarant=40 cinquant=50 sessant=60 settant=70 ottant=80 novant=90 tré=3 cent=100",
    ordinals: """
      primo=1 prima=1 secondo=2 seconda=2 terzo=3 terza=3 quarto=4 quarta=4 quinto=5 quinta=5 sesto=6 sesta=6 \
      settimo=7 settima=7 ottavo=8 nono=9 decimo=10 primi=1 ottava=8 nona=9 decima=10 undicesimo=11 dodicesimo=12
      """,
    fractions: "mezzo=0.5 mezza=0.5 mezz=0.5 metà=0.5 terzi=0.333333",
    crowds: "decine=10 dozzine=12 centinaia=100 migliaia=1000",
    partsOfDay: "del_mattino=0 di_mattina=0 della_mattina=0 del_pomeriggio=12 di_sera=12 della_sera=12 di_notte=24",
    collectives: """
      dozzina=12 decina=10 ventina=20 trentina=30 quarantina=40 cinquantina=50 sessantina=60 settantina=70 \
      ottantina=80 quindicina=15 centinaio=100 migliaio=1000
      """,
    nobody: "nessuno|nessuna persona|nessun",
    negators: "non|mai|senza|né|niente|nulla|non più|nessuna",
    idioms: """
      secondo il|secondo la|secondo i|secondo le|secondo gli|secondo lo|secondo l|secondo quanto|non solo|non soltanto|non lontano|non a caso|non meno di|non più di|senza dubbio|senza precedenti|se non\
      |a meno che|uno dei|una delle|uno degli|una volta
      """,
    states: """
      colpevole|condannato|condannata/assolto|assolta|innocente|prosciolto;confermato|conferma|ammesso|ammette/negato\
      |nega|smentito|smentisce;chiuso|chiusa|chiude/riaperto|riaperta|aperto|aperta|riapre|apre;vivo|viva|vivi\
      |sopravvissuto/morto|morti|morta|morte|ucciso|uccisi|deceduto/ferito|feriti|ferite|ferita;vinto|vince|battuto\
      |vittoria/perso|perde|sconfitta|sconfitto;salito|sale|aumentato|aumenta|cresciuto|rialzo|aumento|crescita|cresce\
      |crescono|incremento|guadagna|guadagnato|avanza|balzo|salita|saliti|salite|salgono|aumentati|cresciuta|cresciuti\
      |aumentata|aumentano/sceso|scende|calato|cala|diminuito|calo|ribasso|perde|perso|flessione|contrazione|crollo\
      |crolla|crollato|diminuzione|diminuita|diminuiti|calata|calati|scesa|scesi|scese|discesa|ridotto|ridotta\
      |riduzione|scendono|calano;utile|profitto|guadagno/perdita|perdite;più/meno;approvato|approva|accettato|accetta\
      /respinto|respinge|rifiutato|rifiuta|bocciato;arrestato|arrestati|detenuto/liberato|liberati|scarcerato;trovato\
      |ritrovato/scomparso;legale/illegale;permesso|consentito/vietato|vieta;uomo|uomini/donna|donne;padre|figlio\
      |fratello/madre|figlia|sorella;nord/sud;est/ovest;comprato|acquista/venduto|vende;confermato|confermata\
      |confermano|conferma|confermati|annunciato|annunciata|proclamato|indetto|indetta|previsto|mantenuto|si terrà\
      |si farà/revocato|revocata|revocano|revoca|annullato|annullata|annullati|annullano|annulla|cancellato|cancellata\
      |cancellati|ritirato|ritirata|saltato|soppresso|abrogato|disdetto/sospeso|sospesa|sospendono|sospende|rinviato\
      |rinviata|rinviati|rinviano|rinvia|posticipato|posticipata|differito|slittato|slitta|interrotto;approvato\
      |approvata|accolto|accolta|ratificato|accettato/respinto|respinta|bocciato|bocciata|rigettato|rigettata\
      |rifiutato;ammesso|ammette|riconosciuto|confessato/negato|nega|smentito|smentisce|respinto;vivo|viva|vivi|illeso\
      |illesa|illesi|in salvo|salvo|salva|salvati|sopravvissuto|sopravvissuta/morto|morta|morti|senza vita|deceduto\
      |deceduta|annegato;arrestato|arrestata|fermato|fermata|in carcere/rilasciato|rilasciata|liberato|liberata\
      |scarcerato|scarcerata|rimesso in libertà|evaso;vinto|vince|trionfa|vittoria|batte|battuto|si impone/perso|perde\
      |sconfitta|sconfitto|ko|cade;aperto|aperta|riaperto|riaperta|apre|riapre/chiuso|chiusa|chiude|sbarrato\
      |interrotta;condannato|condannata|colpevole|condanna/assolto|assolta|assoluzione|innocente|prosciolto;salito\
      |sale|cresciuto|in rialzo|in aumento|aumentato|salita/sceso|scende|calato|in calo|in ribasso|diminuito|scesa\
      ;promosso|qualificato/eliminato|retrocesso;dimesso|dimessa|si dimette/resta|rimane;prorogato|prorogata\
      |prolungato/ridotto|accorciato\
      ;salvati|salvato|tratti in salvo|soccorsi|illesi/annegati|annegato|uccisi|morti|morto|periti;ferito|feriti/illeso|illesi;autorizzato|ammesso/vietato|sospeso|squalificato\
      ;ripreso|ripresa|ripresi|riprende|riprendono|ripristinato|ripristinata|riattivato/cancellato|cancellati|sospeso|sospesa|sospesi|interrotto|interrotta|fermi;revocato|revoca|tolto/mantenuto|mantiene|prorogato|imposto
      """,
    kinds: """
      lieve|lievi|lievemente|leggere|leggeri/grave|gravi|gravemente|seri/critic*|disperat*|pericolo di vita/stabil*
      omicidio volontario|assassinio/omicidio colposo/lesioni/rapina*/furt*/truff*|frode/stupro|violenza sessuale\
      /incendio doloso/corruzione|tangent*/sequestr*/estorsion*
      colpos*/dolos*
      a favore|favorevole|favorevoli|per/contro|contrari*
      conducente|autista|automobilista|macchinista/passegger*/pedon*/ciclist*/pilot*/motociclist*
      insegnant*|professor*|maestr*/alunn*|student*|studentess*/genitori
      medic*|dottor*/infermier*/pazient*
      auto|automobile|macchina/autobus|bus|pullman/camion|tir/treno|treni/tram/aereo|aerei/elicotter*/moto\
      |motocicletta/bicicletta|bici/ambulanz*
      madre/padre/figlio/figlia/fratello/sorella/marito/moglie/zio/zia/nonno/nonna
      giall*/arancion*/ross*/verd*/azzurr*|blu/ner*
      mattina|mattino|mattinata/mezzogiorno/pomeriggio/sera|serata/notte
      pioggia|piogge/neve|nevicat*/grandin*/nebbia/vento|venti
      oro/argento/bronzo
      finale/semifinale/quarti di finale|quarti
      tutti|tutte/maggior parte|maggioranza/alcuni|alcune|diversi/pochi|poche
      danneggiat*/distrutt*
      parzial*|parzialmente/total*|totalmente|complet*
      provvisori*|temporane*|temporaneamente/definitiv*|permanent*
      pistola|fucile/coltell*/bomba
      importazion*/esportazion*
      sarà|saranno/potrebbe|potrebbero|può
      ginocchio/caviglia/spalla/coscia/anca
      in casa/in trasferta|fuori casa
      tribunale/corte d appello/cassazione/corte costituzionale
      gol|reti/punt*/set/partit*
      seggi*/vot*
      caso|casi|contag*|infezion*/decess*|mort*/guarit*|guarigion*/arrest*/ferit*
      persone|persona|passeggeri|abitanti/animali\
      /casa|case|abitazion*/barc*|nave|navi/auto|automobil*|veicol*/negoz*/alber*
      """,
    prefixes: "in im il ir dis s",
    weekdays: "lunedì=1 martedì=2 mercoledì=3 giovedì=4 venerdì=5 sabato=6 domenica=7",
    months: """
      gennaio=1 febbraio=2 marzo=3 aprile=4 maggio=5 giugno=6 luglio=7 agosto=8 settembre=9 ottobre=10 novembre=11 \
      dicembre=12 gen=1 feb=2 apr=4 giu=6 lug=7 ago=8 sett=9 ott=10 nov=11 dic=12
      """,
    units: """
      per_cento=percent percento=percent dollaro=usd dollari=usd euro=eur sterline=gbp secondi=second minuto=minute \
      minuti=minute ora=hour ore=hour giorno=day giorni=day settimana=week settimane=week mese=month mesi=month \
      anno=year anni=year chilometro=km chilometri=km metro=metre metri=metre tonnellate=tonne litri=litre \
      gradi=degree ettari=hectare volte=times volta=times centesimi=cent franchi=chf yen=jpy rubli=rub punti=point \
      chili=kg chilo=kg chilogrammi=kg centimetri=cm secondo=second \
      enne=year enni=year anni_di_età=year punti_base=0.01*point punto_percentuale=point punti_percentuali=point
      """,
    variants: "sig=signor dott=dottor prof=professor gen=generale on=onorevole ing=ingegner avv=avvocato s=san",
    possessives: "suo sua suoi sue loro",
    titles: """
      sindaco sindaca presidente ministro ministra signor signora dottor dottoressa direttore re regina giudice \
      allenatore generale premier
      """,
    updates: "aggiornamento|aggiornato|aggiornata|agg|ultim'ora|aggiorna|sintesi|punto|riepilogo",
    corrections: "correzione|corretto|corregge|rettifica|errata corrige|corretta|precisazione|rettificato",
    repeats: "ripetizione|ripete|si ripete",
    kills: "annullamento|annullata|annulla|ritirata|ritirato|notizia annullata|da non utilizzare",
    notes: """
      una versione precedente|versione precedente|nota della redazione|è stato aggiornato|è stata aggiornata\
      |è stato corretto|è stata corretta|è stato modificato|ndr
      """,
    asides: """
      questo articolo è stato fornito|questo articolo è stato pubblicato|questo testo è stato fornito|questo articolo è stato scritto|questo articolo è apparso\
      |redazione|leggi anche|leggi tutto|abbonati|iscriviti|foto|immagine|pubblicità|condividi|commenti|seguici\
      |pubblicato|copyright|riproduzione riservata|tutti i diritti|fonte|video|newsletter|contatti|per approfondire\
      |ricevi|continua a leggere|di redazione|ti potrebbe interessare|altre notizie
      """,
    labels: """
      redazione|testo|autore|agenzie|fonti|scopri|clicca|iscrivetevi|seguite|credits|crediti|archivio|condividere
      """,
    asideWords: """
      pubblicato aggiornato commenti commento condivisioni visualizzazioni foto ansa afp reuters ore alle il min \
      lettura
      """,
    bylines: "di")
}
