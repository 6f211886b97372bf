extension RelationLexicon {
  /// French.
  static let french = RelationLexicon(
    code: "fr",
    frequent: """
      de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ou son lui \
      nous comme mais on leur sa été aux d l qu n s c cette ses ont elle ces après selon deux ils était entre fait \
      être sans tout avait aussi avoir où dont lors
      """,
    letters: "àâæçéèêëîïôœùûüÿ",
    numbers: """
      un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 \
      quatorze=14 quinze=15 seize=16 vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 \
      huitante=80 nonante=90 zéro=0 \
      dizaines=10
      """,
    multipliers: """
      cent=100 cents=100 mille=1000 million=1000000 millions=1000000 milliard=1000000000 milliards=1000000000 \
      mds=1000000000 md=1000000000 mrd=1000000000 mln=1000000
      """,
    connectors: "et",
    ordinals: """
      premier=1 première=1 deuxième=2 second=2 seconde=2 troisième=3 quatrième=4 cinquième=5 sixième=6 septième=7 \
      huitième=8 neuvième=9 dixième=10 premiers=1 premières=1 onzième=11 douzième=12
      """,
    fractions: "demi=0.5 demie=0.5 moitié=0.5 tiers=0.333333 quart=0.25",
    times: "",
    crowds: "dizaines=10 centaines=100 milliers=1000 douzaines=12",
    partsOfDay: "du_matin=0 de_l_après_midi=12 du_soir=12",
    collectives: """
      douzaine=12 dizaine=10 vingtaine=20 trentaine=30 cinquantaine=50 centaine=100 soixantaine=60 quarantaine=40 \
      quinzaine=15 huitaine=8 millier=1000
      """,
    nobody: "personne n|nul|aucun|aucune",
    negators: "ne|n|pas|jamais|sans|ni|rien|non|plus jamais",
    partneredNegators: "ne n",
    negatorPartners: """
      pas plus jamais rien personne aucun aucune aucunement nul nulle nullement ni guère point peut saurait cesse ose
      """,
    idioms: """
      un pas|le pas|ce pas|premier pas|du pas|au pas|pas à pas|les pas|ses pas|quelques pas|deux pas|à pas|sans doute\
      |sans cesse|non loin|non seulement|pas seulement|pas moins de|pas plus de|plus ou moins|l un des|une des|un des\
      |l une des|sans précédent|rien que|un point|le point|point d|une personne|la personne|cette personne\
      |chaque personne|par personne|personne âgée|faux pas|vent debout
      """,
    states: """
      coupable|condamné|condamnée/acquitté|acquittée|innocent|relaxé|relaxée|innocenté;confirmé|confirme|avoué|reconnu\
      |admis/nié|nie|démenti|dément;fermé|fermée|ferme|fermeture/rouvert|rouverte|ouvert|ouverte|rouvre|ouvre\
      |réouverture;vivant|vivants|survécu/mort|morts|mortes|morte|tué|tués|tuées|décédé|décédés/blessé|blessés\
      |blessées|blessée;gagné|gagne|remporté|remporte|battu|bat|victoire/perdu|perd|défaite|battu par;augmenté\
      |augmente|hausse|monté|grimpé|progressé|bondi|gagné|gagne|crû|croît|accru|accrue|accéléré|relevé|progression\
      |augmentation|progresse|grimpe|augmentée|augmentés|augmentent|croissance/baissé|baisse|chuté|diminué|reculé\
      |recul|perdu|perd|recule|fléchi|plongé|ralenti|abaissé|réduit|chute|diminution|baissent|diminue|diminuée\
      |contraction|reculent|contracté|baissée;bénéfice|profit/perte|pertes;plus/moins;approuvé|accepté|accepte|adopté\
      |adopte/rejeté|rejette|refusé|refuse;arrêté|arrêtés|emprisonné|détenu/libéré|libérés|relâché;retrouvé|retrouvée\
      /disparu|disparue;légal/illégal;autorisé|autorise/interdit|interdite;homme|hommes/femme|femmes;père|fils|frère\
      /mère|fille|sœur;nord/sud;est/ouest;avant/après;acheté|achète/vendu|vend;confirmé|confirmée|confirment|confirme\
      |annoncé|annoncée|prévu|prévue|maintenu|maintenue|maintient|maintiennent|aura lieu|appelé|déclenché/annulé\
      |annulée|annulés|annulées|annule|annulent|levé|lève|lèvent|révoqué|retiré|supprimé|supprimée|abandonné\
      |abandonnée|renoncé|invalidé|abrogé/reporté|reportée|reporte|reportent|suspendu|suspendue|suspend|suspendent\
      |ajourné|repoussé|repoussée|différé|interrompu;approuvé|approuvée|adopté|adoptée|validé|validée|accepté|acceptée\
      |ratifié|voté/rejeté|rejetée|refusé|refusée|repoussé|retoqué|désapprouvé|invalidé;reconnu|reconnaît|admis|admet\
      |avoué|avoue/nié|nie|contesté|conteste|démenti|dément;vivant|vivante|vivants|sain et sauf|saine et sauve\
      |sains et saufs|indemne|survécu|sauvé/mort|morte|sans vie|décédé|décédée|succombé|noyé|tué;arrêté|arrêtée\
      |interpellé|interpellée|incarcéré|écroué|emprisonné/relâché|relâchée|libéré|libérée|remis en liberté|acquitté\
      |évadé;gagné|gagne|remporté|remporte|vainqueur|s impose|imposé|victoire/perdu|perd|s incline|incliné|défaite\
      |battu|battue;ouvert|ouverte|rouvert|rouverte|ouvre|rouvre/fermé|fermée|ferme|fermeture|coupée|bloqué;monté\
      |hausse|augmenté|grimpé|progressé|bondi|en hausse/baissé|baisse|reculé|chuté|diminué|en baisse;condamné\
      |condamnée|coupable/acquitté|acquittée|relaxé|relaxée|innocenté|blanchi;qualifié|qualifiée|qualifiés/éliminé\
      |éliminée|éliminés;démissionné|démissionne|quitte/reste|demeure|maintenu;prolongé|prolongée/écourté|raccourci\
      ;sauvés|secourus|secouru|sauvé|sauvée|indemnes/noyés|noyé|noyée|tués|tué|péri|morts|mort;blessé|blessés/indemne|indemnes;autorisé|autorisée/interdit|interdite|suspendu\
      ;reprend|reprennent|repris|rétabli|rétablie|rétablis|reprise|circulent à nouveau/annulé|annulés|suspendu|suspendus|interrompu|interrompus|supprimés|à l arrêt;levé|lève|lèvent/maintenu|maintient|maintiennent|prolongé|prolonge|instauré
      """,
    kinds: """
      légèrement|léger|légère|légers|légères/modér*/grave|graves|grièvement|gravement|sérieusement/critique\
      |critiques|absolue/stable
      meurtre*|assassinat*/homicide involontaire/coups et blessures/vol|vols/viol|viols/escroquerie*|fraude*\
      /incendie volontaire/corruption/enlèvement*|rapt*/involontaire*/volontaire*
      pour|en faveur/contre
      conducteur*|conductrice*|chauffeur*|automobiliste*/passager*|passagère*/piéton*/cycliste*/pilote*/motard*\
      |motocycliste*
      enseignant*|professeur*|instituteur*/élève*|écolier*|étudiant*/parents
      médecin*|docteur*/infirmi*/patient*|malade*
      voiture*/bus|autobus|autocar|car/camion*|poids lourd/train|trains|tgv/tramway*|tram/avion*/hélicoptère*/moto\
      |motos/vélo|vélos/ambulance*
      mère/père/fils/fille/frère/sœur/mari|époux/femme|épouse/oncle/tante/grand-père/grand-mère
      jaune|jaunes/orange/rouge|rouges/vert|verte|verts|vertes/bleu*/noir*
      matin|matinée/midi/après-midi|après midi/soir|soirée/nuit
      pluie*|averse*/neige|neiges/grêle/brouillard/vent|vents|rafales
      or/argent/bronze
      finale/demi finale|demi-finale|demie/quart de finale
      tous|toutes/la plupart|majorité/quelques|plusieurs|certains/peu
      endommag*/détruit*
      partiel*|partiellement/total*|totalement|complètement|entièrement
      provisoire*|temporaire*|temporairement/définitif*|définitive*|définitivement|permanent*
      pistolet|fusil|arme à feu/couteau/hache/bombe
      importation*|importe/exportation*|exporte
      sera|seront|va|vont/pourrait|pourraient|peut
      genou/cheville/épaule/cuisse/hanche
      tribunal/cour d appel/cour de cassation/conseil d état
      seul|seule|seuls|seules/aucun|aucune
      but|buts/point|points/set|sets/essai*/match|matchs|matches
      siège*/voix|suffrage*
      cas|contamination*|infection*/décès|morts/guérison*/arrestation*|interpellation*/blessés
      personnes|personne|passagers|habitants/animaux|bêtes\
      /maison*|logement*|habitation*/bateau*|navire*/voiture*|véhicule*/commerce*|magasin*/arbre*
      """,
    prefixes: "in im il ir dés non",
    weekdays: "lundi=1 mardi=2 mercredi=3 jeudi=4 vendredi=5 samedi=6 dimanche=7",
    months: """
      janvier=1 février=2 mars=3 avril=4 mai=5 juin=6 juillet=7 août=8 septembre=9 octobre=10 novembre=11 décembre=12 \
      janv=1 févr=2 juil=7 sept=9 oct=10 nov=11 déc=12
      """,
    units: """
      pour_cent=percent dollar=usd dollars=usd euro=eur euros=eur livre=gbp livres=gbp francs=chf seconde=second \
      secondes=second minute=minute minutes=minute heure=hour heures=hour jour=day jours=day semaine=week \
      semaines=week mois=month an=year ans=year année=year années=year kilomètre=km kilomètres=km mètre=metre \
      mètres=metre tonnes=tonne litres=litre degrés=degree hectares=hectare fois=times roubles=rub yens=jpy \
      centimes=cent franc=chf points=point point=point h=hour km²=km2 kilos=kg kilogrammes=kg centimètres=cm \
      points_de_base=0.01*point point_de_pourcentage=point points_de_pourcentage=point
      """,
    variants: """
      m=monsieur mme=madame st=saint ste=sainte mlle=mademoiselle dr=docteur pr=professeur clef=clé clefs=clés \
      me=maître bd=boulevard av=avenue
      """,
    possessives: "son sa ses leur leurs",
    titles: """
      maire président présidente ministre premier monsieur madame directeur directrice général juge roi reine \
      entraîneur
      """,
    updates: """
      mise à jour|mise a jour|maj|actualisé|actualisation|actualisée|mis à jour|synthèse|papier général|lead|urgent\
      |version actualisée\
      |complété
      """,
    corrections: """
      correction|corrigé|rectificatif|rectification|erratum|corrige|corrigée|version corrigée|précision\
      |correctif
      """,
    repeats: "répétition|rediffusion|bis|répète",
    kills: "annulation|annule|annulé|dépêche annulée|retrait|retiré|à ne pas utiliser",
    notes: """
      une version précédente|une version antérieure|note de la rédaction|cet article a été|cette dépêche a été\
      |a été mis à jour|a été mise à jour|a été corrigé|a été modifié|a été actualisé|ndlr
      """,
    asides: """
      cet article a été fourni|cet article est fourni|ce texte a été fourni|cette dépêche a été|cet article a été publié|cet article a été rédigé|cet article est issu\
      |lire aussi|à lire aussi|lire la suite|abonnez vous|abonnez-vous|inscrivez vous|inscrivez-vous|photo|photos\
      |crédit|crédits|publicité|partager|commentaires|suivez nous|suivez-nous|publié|mis en ligne|copyright\
      |tous droits|source|vidéo|newsletter|contact|contactez|voir aussi|recevez|lisez aussi|en savoir plus\
      |propos recueillis
      """,
    labels: "texte|avec|rédaction|auteur|cliquez|téléchargez|suivez|réagir|sources|illustration",
    asideWords: "publié mis commentaires commentaire partages vues photo afp reuters le à jour heures min lecture",
    bylines: "par")
}
