extension RelationLexicon {
  /// Spanish.
  static let spanish = RelationLexicon(
    code: "es",
    frequent: """
      de la que el en y a los del se las por un para con no una su al es lo como más o pero sus le ha este sí porque \
      esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante fue tras según han dos \
      ser era había dijo años está fueron
      """,
    letters: "áéíóúüñ",
    numbers: """
      un=1 uno=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 \
      catorce=14 quince=15 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiuno=21 veintiún=21 \
      veintidós=22 veintitrés=23 veinticuatro=24 veinticinco=25 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 \
      setenta=70 ochenta=80 noventa=90 doscientos=200 trescientos=300 quinientos=500 \
      cero=0 ambos=2 veintiséis=26 veintisiete=27 veintiocho=28 veintinueve=29 veintiuna=21 cuatrocientos=400 \
      seiscientos=600 setecientos=700 ochocientos=800 novecientos=900 doscientas=200 trescientas=300 cuatrocientas=400 \
      quinientas=500 seiscientas=600 setecientas=700 ochocientas=800 novecientas=900 \
      ambas=2
      """,
    multipliers: """
      cien=100 ciento=100 mil=1000 millón=1000000 millones=1000000 billones=1000000000000 millardo=1000000000 \
      mill=1000000
      """,
    connectors: "y",
    ordinals: """
      primer=1 primero=1 primera=1 segundo=2 segunda=2 tercer=3 tercero=3 tercera=3 cuarto=4 cuarta=4 quinto=5 \
      quinta=5 sexto=6 sexta=6 séptimo=7 séptima=7 octavo=8 octava=8 noveno=9 novena=9 décimo=10 décima=10
      """,
    fractions: "medio=0.5 media=0.5 mitad=0.5 tercio=0.333333 tercios=0.333333",
    crowds: "docenas=12 decenas=10 cientos=100 centenares=100 miles=1000",
    partsOfDay: "de_la_mañana=0 de_la_tarde=12 de_la_noche=12 de_la_madrugada=0",
    collectives: """
      docena=12 decena=10 centenar=100 veintena=20 treintena=30 cuarentena=40 cincuentena=50 quincena=15 centena=100 \
      millar=1000
      """,
    nobody: "nadie|ninguno|ninguna persona|ningún",
    negators: "no|nunca|jamás|sin|ni|tampoco|nada|ya no|ninguna",
    idioms: """
      segundo plano|no solo|no sólo|no obstante|no menos de|no más de|sin embargo|sin duda|sin precedentes|nada menos|nada más\
      |ni siquiera|uno de|una de|por una parte|ella nada|él nada|se nada|y nada en|nada en|nada entre
      """,
    states: """
      culpable|condenado|condenada|condenó/absuelto|absuelta|inocente|absolvió;confirmó|confirmado|admitió|reconoció\
      /negó|negado|desmintió|niega;cerrado|cerrada|cerró|cierra|cierre/reabierto|reabre|abierto|abierta|abrió|reabrió\
      |reapertura;vivo|viva|vivos|sobrevivió/muerto|muertos|murió|murieron|muerta|fallecieron|fallecidos|asesinado\
      /herido|heridos|heridas;ganó|gana|ganado|venció|victoria|derrotó/perdió|pierde|perdido|derrota;subió|subieron\
      |aumentó|sube|creció|alza|aumento|crecieron|crece|crecen|incrementó|incrementaron|incremento|ganó|avanzó|repuntó\
      |repunte|encareció|elevó|mejoró|subida|suben|aumentaron|aumenta|crecimiento/bajó|cayó|cayeron|disminuyó|baja\
      |descenso|caída|decreció|descendió|descendieron|desciende|retrocedió|perdió|reducción|redujo|redujeron|contrajo\
      |abarató|desplomó|cae|caen|empeoró|disminución|disminuyeron|bajaron|bajan;beneficio|ganancia/pérdida|pérdidas\
      ;más/menos;aprobó|aprobado|aceptó|acepta/rechazó|rechazado|rechaza;detenido|detenidos|arrestado|encarcelado\
      /liberado|liberados|puesto en libertad;encontrado|hallado/desaparecido;legal/ilegal;permitido|permite/prohibido\
      |prohíbe;hombre|hombres/mujer|mujeres;padre|hijo|hermano/madre|hija|hermana;norte/sur;este/oeste;antes/después\
      ;compró|compra/vendió|vende;confirmó|confirmado|confirmada|confirman|confirmaron|confirma|convocó|convocado\
      |convocada|anunció|anunciado|previsto|prevista|mantiene|mantienen|se celebrará|mantuvo/desconvocó|desconvocado\
      |desconvocada|desconvocaron|desconvocan|canceló|cancelado|cancelada|cancelan|cancelaron|anuló|anulado|anulada\
      |anularon|anulan|revocó|revocado|revocada|retiró|retirado|suprimido|levantó/suspendió|suspendido|suspendida\
      |suspenden|suspendieron|aplazó|aplazado|aplazada|aplazan|aplazaron|pospuso|pospuesto|pospuesta|postergó\
      |postergado|retrasó|retrasado|demoró;aprobó|aprobada|aprobado|aprueba|avaló|respaldó|ratificó|aceptó/rechazó\
      |rechazada|rechazado|rechaza|denegó|tumbó|tumba|vetó|desestimó;reconoció|reconoce|admitió|admite|confesó/negó\
      |niega|desmintió|desmiente|rechazó;vivo|viva|vivos|con vida|ileso|ilesa|ilesos|a salvo|sobrevivió|sobrevivieron\
      |rescatado/muerto|muerta|muertos|sin vida|falleció|fallecido|fallecida|murió|ahogado;detuvo|detenido|detenida\
      |detuvieron|arrestó|encarcelado|ingresó en prisión/liberó|liberado|liberada|liberaron|puesto en libertad\
      |en libertad|excarcelado|soltó|fugado;ganó|gana|venció|vence|se impuso|triunfó|victoria|derrotó/perdió|pierde\
      |cayó|cae|derrota|sucumbió;abrió|abierto|abierta|abre|reabrió|reabierta|reabren/cerró|cerrado|cerrada|cierra\
      |clausuró|cortada|cortado;condenó|condenado|condenada|culpable|condena/absolvió|absuelto|absuelta|absolución\
      |inocente|exculpó|exculpado;subió|sube|aumentó|creció|al alza|se encareció|subieron/bajó|baja|descendió|cayó\
      |a la baja|se abarató|bajaron|disminuyó;clasificado|clasificó/eliminado|eliminó;dimitió|dimite|renunció|renuncia\
      /sigue|continúa|se queda;prorrogó|prorrogado|amplió|ampliado/redujo|acortó|recortó\
      ;rescatados|rescatado|salvados|ilesos|a salvo/ahogados|ahogado|ahogaron|muertos|fallecidos;herido|heridos/ileso|ilesos;autorizado|permitido/prohibido|vetado|sancionado\
      ;reanudado|reanudados|reanudada|reanudadas|reanuda|reanudan|reanudó|restablecido|restablecidos|restablecida/cancelado|cancelados|cancelada|canceladas|suspendido|suspendidos|suspendida|interrumpido|interrumpidos|paralizado;levantado|levanta|levantó/mantiene|mantenido|prorrogado|impuesto
      """,
    kinds: """
      leve|leves|levemente/moderad*/grave|graves|gravemente/crític*/estable|estables
      asesinato*/homicidio*/lesiones/robo|robos/hurto*/violación|violaciones/estafa*|fraude*/incendio provocado\
      /cohecho|soborno*|corrupción/secuestro*|secuestr*
      a favor|favor/en contra|contra
      conductor*|chófer/pasajer*/peat*/ciclista*/piloto*/motorista*|motociclista*
      profesor*|maestr*|docente*/alumn*|estudiante*/padres
      médic*|doctor*/enfermer*/paciente*
      coche|coches|auto|automóvil|turismo/autobús|autobuses|bus|autocar/camión|camiones/tren|trenes/tranvía*/avión\
      |aviones/helicóptero*/moto|motos|motocicleta/bicicleta*|bici/ambulancia*
      madre/padre/hijo/hija/hermano/hermana/marido|esposo/mujer|esposa/tío/tía/abuelo/abuela
      amarill*/naranja/roj*/verde*/azul*/negr*
      mañana/mediodía/tarde/noche/madrugada
      lluvia*|lloviznas/nieve|nevad*/granizo/niebla/viento*|rachas
      oro/plata/bronce
      final/semifinal*/cuartos de final|cuartos/octavos
      todos|todas/mayoría/algunos|algunas|varios|varias/pocos|pocas
      dañad*|daños/destruid*|destruy*
      parcial*|parcialmente/total*|totalmente|complet*
      provisional*|temporal*|temporalmente/definitiv*|permanente*
      pistola|fusil|escopeta/cuchillo|navaja|arma blanca/bomba
      importaci*|importa/exportaci*|exporta
      será|serán/podría|podrían|puede
      rodilla/tobillo/hombro/muslo/cadera
      local/visitante
      tribunal superior/tribunal supremo|supremo/audiencia nacional/audiencia provincial
      gol|goles/punto*/set|sets/partido*
      escaño*|curul*/voto*
      caso*|contagio*|infecci*/muert*|fallecid*|deces*/recuperad*/detenid*|detenci*|arrest*/herid*
      personas|persona|pasajeros|vecinos/animales\
      /casa|casas|vivienda*/barco*|embarcaci*|bote*/coche*|auto|autos|vehículo*/negocio*|tienda*|comercio*/árbol*
      """,
    prefixes: "in im i des",
    weekdays: "lunes=1 martes=2 miércoles=3 jueves=4 viernes=5 sábado=6 domingo=7",
    months: """
      enero=1 febrero=2 marzo=3 abril=4 mayo=5 junio=6 julio=7 agosto=8 septiembre=9 setiembre=9 octubre=10 \
      noviembre=11 diciembre=12 ene=1 feb=2 abr=4 jun=6 jul=7 ago=8 sept=9 oct=10 nov=11 dic=12
      """,
    units: """
      por_ciento=percent dólar=usd dólares=usd euro=eur euros=eur libras=gbp segundos=second minuto=minute \
      minutos=minute hora=hour horas=hour día=day días=day semana=week semanas=week mes=month meses=month año=year \
      años=year kilómetro=km kilómetros=km metro=metre metros=metre toneladas=tonne litros=litre grados=degree \
      hectáreas=hectare veces=times vez=times pesos=peso peso=peso céntimos=cent yenes=jpy rublos=rub bolívares=ves \
      soles=pen puntos=point h=hour kilos=kg kilogramos=kg centímetros=cm kilómetros_por_hora=kmh \
      por_cien=percent años_de_edad=year puntos_básicos=0.01*point puntos_base=0.01*point
      """,
    variants: """
      sr=señor sra=señora dr=doctor dra=doctora prof=profesor gral=general avda=avenida pdte=presidente uds=ustedes \
      ee=estados
      """,
    possessives: "su sus",
    titles: """
      alcalde alcaldesa presidente presidenta ministro ministra señor señora doctor director rey reina juez jueza \
      entrenador general
      """,
    updates: """
      actualización|actualizado|actualizada|actualiza|última hora|ampliación|resumen|act|amp|avance\
      |ampl|amplía
      """,
    corrections: """
      corrección|corregido|corrige|corregida|rectificación|fe de errores|fe de erratas|aclaración|rectifica
      """,
    repeats: "repetición|repite|rep",
    kills: "anulación|anulada|anula|retirada|retirado|nota anulada|queda anulada|no utilizar",
    notes: """
      una versión anterior|versión previa|nota del editor|nota de la redacción|ha sido actualizado|ha sido actualizada\
      |fue actualizado|ha sido corregido|ha sido corregida|fue corregido|se ha actualizado|se ha corregido\
      |ha sido modificado
      """,
    asides: """
      esta nota fue|esta noticia fue publicada|este artículo fue publicado|este texto fue proporcionado|esta información fue facilitada|este artículo fue proporcionado\
      |lea también|lee también|leer más|lea más|suscríbete|suscríbase|regístrate|foto|fotos|fotografía|imagen\
      |publicidad|compartir|comentarios|síguenos|publicado|copyright|todos los derechos|fuente|vídeo|video|boletín\
      |contacto|te puede interesar|más información|recibe|con información|más noticias|sigue leyendo|seguir leyendo\
      |haz clic|te recomendamos
      """,
    labels: "texto|redacción|agencias|autor|suscribirse|síganos|únete|crédito|créditos|archivo|whatsapp",
    asideWords: """
      publicado actualizado comentarios comentario compartido veces vistas foto efe afp reuters a las el hora min \
      lectura
      """,
    bylines: "por")
}
