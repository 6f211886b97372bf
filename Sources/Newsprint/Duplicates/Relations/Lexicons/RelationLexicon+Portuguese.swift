extension RelationLexicon {
  /// Portuguese.
  static let portuguese = RelationLexicon(
    code: "pt",
    frequent: """
      de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou \
      ser quando muito há nos já está também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem \
      nas pelos foram dois segundo são disse após anos
      """,
    letters: "áàâãçéêíóôõú",
    numbers: """
      um=1 uma=1 dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 \
      catorze=14 quatorze=14 quinze=15 dezesseis=16 dezasseis=16 dezessete=17 dezassete=17 dezoito=18 dezenove=19 \
      dezanove=19 vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 \
      duzentos=200 trezentos=300 quinhentos=500 zero=0 ambos=2 quatrocentos=400 \
      seiscentos=600 setecentos=700 oitocentos=800 novecentos=900 duzentas=200 trezentas=300 quatrocentas=400 \
      quinhentas=500 seiscentas=600 ambas=2 
      """,
    multipliers: """
      cem=100 cento=100 mil=1000 milhão=1000000 milhões=1000000 bilhão=1000000000 bilhões=1000000000 \
      trilhões=1000000000000 mi=1000000 bi=1000000000 mln=1000000 milhar=1000 trilhão=1000000000000 \
      bilião=1000000000000 biliões=1000000000000
      """,
    connectors: "e",
    ordinals: """
      primeiro=1 primeira=1 segundo=2 segunda=2 terceiro=3 terceira=3 quarto=4 quarta=4 quinto=5 quinta=5 sexto=6 \
      sexta=6 sétimo=7 sétima=7 oitavo=8 oitava=8 nono=9 décimo=10 nona=9 décima=10
      """,
    fractions: "meio=0.5 meia=0.5 metade=0.5 terço=0.333333 terços=0.333333",
    crowds: "dúzias=12 dezenas=10 centenas=100 milhares=1000",
    partsOfDay: "da_manhã=0 da_tarde=12 da_noite=12 da_madrugada=0",
    collectives: "dúzia=12 dezena=10 centena=100 vintena=20 trintena=30 quinzena=15",
    nobody: "ninguém|nenhuma pessoa|nenhum",
    negators: "não|nunca|jamais|sem|nem|nada|já não|nenhuma",
    idioms: """
      segundo o|segundo a|segundo os|segundo as|segundo um|segundo uma|não só|não apenas|não obstante|não menos de|não mais de|sem dúvida|sem precedentes|nada menos|nem sequer|um dos\
      |uma das|no entanto
      """,
    states: """
      culpado|culpada|condenado|condenada/absolvido|absolvida|inocente|inocentado;confirmou|confirmado|admitiu\
      |confirma/negou|nega|desmentiu;fechado|fechada|fechou|fecha/reaberto|reaberta|aberto|aberta|reabriu|reabre|abriu\
      |abre;vivo|viva|sobreviveu/morto|mortos|morta|morreu|morreram|mortes/ferido|feridos|feridas;venceu|ganhou|vence\
      |vitória|derrotou/perdeu|perde|derrota;subiu|subiram|aumentou|sobe|cresceu|alta|cresceram|avançou|ganhou\
      |disparou|crescimento|aumento|aumentaram|elevou|subida|crescem|melhorou|sobem/caiu|caíram|diminuiu|cai|queda\
      |baixou|recuou|perdeu|despencou|encolheu|redução|reduziu|descida|desceu|desceram|diminuição|diminuíram|piorou\
      |contraiu|caem|baixaram|recuo;lucro/prejuízo|perda;mais/menos;aprovou|aprovado|aceitou|aprova/rejeitou|rejeitado\
      |recusou|rejeita;preso|presos|detido/solto|libertado|liberado;encontrado/desaparecido;legal/ilegal;permitido\
      |permite/proibido|proíbe;homem|homens/mulher|mulheres;pai|filho|irmão/mãe|filha|irmã;norte/sul;leste/oeste;antes\
      /depois;comprou|compra/vendeu|vende;confirmou|confirmaram|confirmada|confirmado|confirmam|confirma|convocou\
      |convocada|anunciou|anunciada|prevista|previsto|mantém|mantêm|manteve|mantida|realiza/cancelou|cancelaram\
      |cancelado|cancelada|cancela|cancelam|desconvocou|desconvocaram|desconvocada|desmarcou|desmarcada|anulou|anulado\
      |anulada|revogou|revogado|revogada|retirou|suspensa a greve/adiou|adiaram|adiado|adiada|adia|suspendeu\
      |suspenderam|suspenso|suspensa|postergou|postergado|remarcou;aprovou|aprovada|aprovado|aprovaram|aceitou\
      |aceitaram|ratificou/rejeitou|rejeitada|rejeitado|rejeitaram|chumbou|chumbada|recusou|recusaram|vetou|indeferiu\
      |negou;admitiu|admite|reconheceu|confessou/negou|nega|desmentiu|desmente|refutou;vivo|viva|vivos|com vida|ileso\
      |ilesa|a salvo|sobreviveu|sobreviveram|resgatado/morto|morta|mortos|sem vida|morreu|faleceu|afogado|óbito;detido\
      |detida|detidos|preso|presa|prendeu|capturado/libertado|libertada|solto|solta|em liberdade|liberado|soltou|fugiu\
      ;venceu|vence|ganhou|ganha|vitória|triunfou|derrotou/perdeu|perde|derrota|derrotado|perderam;abriu|aberto|aberta\
      |abre|reabriu|reaberto|reaberta|reabre/fechou|fechado|fechada|fecha|encerrou|encerrado|encerrada|interditado\
      |interditada|cortada;condenado|condenada|condenou|culpado|culpada|condenação/absolvido|absolvida|absolveu\
      |inocente|inocentou|absolvição;subiu|sobe|subiram|aumentou|cresceu|em alta|avançou/caiu|cai|desceu|desce|baixou\
      |recuou|em baixa|em queda|diminuiu;classificado|apurado/eliminado|afastado;demitiu|renunciou|renuncia/continua\
      |permanece|fica;prorrogou|prorrogado|prolongou/encurtou|reduziu\
      ;resgatados|resgatado|salvos|ilesos/afogados|afogado|afogaram|mortos|morto;ferido|feridos/ileso|ilesos;autorizado|liberado/proibido|vetado|suspenso\
      ;retomado|retomados|retomada|retomaram|retoma|restabelecido|restabelecida|reiniciado/cancelado|cancelados|suspenso|suspensos|suspensa|interrompido|interrompida|paralisado;levantou|suspendeu/manteve|mantida|prorrogou|impôs
      """,
    kinds: """
      leve|leves|levemente|ligeir*/moderad*/grave|graves|gravemente/crític*/estável|estáveis
      homicídio doloso|assassinato*|assassínio/homicídio culposo|homicídio negligente/lesões|agressão/roubo*\
      |assalto*/furto*/estupro|violação/fraude*|burla*|estelionato/incêndio criminoso|fogo posto/corrupção|suborno*\
      /sequestro*|rapto*
      a favor|favor/contra
      motorista*|condutor*/passageir*/pedestre*|peão|peões/ciclista*/piloto*/motociclista*
      professor*|docente*/alun*|estudante*/pais
      médic*|doutor*/enfermeir*/paciente*|doente*
      carro|carros|automóvel/ônibus|autocarro*/caminhão|caminhões|camião|camiões/trem|trens|comboio*/bonde|elétrico\
      /avião|aviões/helicóptero*/moto|motos|motocicleta/bicicleta*/ambulância*
      mãe/pai/filho/filha/irmão/irmã/marido/mulher|esposa/tio/tia/avô/avó
      amarel*/laranja/vermelh*/verde*/azul/pret*
      manhã/meio dia/tarde/noite/madrugada
      chuva*/neve|nevou/granizo/nevoeiro|neblina/vento*|rajadas
      ouro/prata/bronze
      final/semifinal*|meia final/quartas de final|quartos de final/oitavas
      todos|todas/maioria/alguns|algumas|vários|várias/poucos|poucas
      danificad*/destruíd*
      parcial*|parcialmente/total*|totalmente|complet*
      provisóri*|temporári*|temporariamente/definitiv*|permanente*
      pistola|espingarda|arma de fogo/faca|arma branca/bomba
      importaç*/exportaç*
      será|serão/poderá|poderia|pode
      joelho/tornozelo/ombro/coxa/quadril
      gol|gols|golo|golos/ponto*/set|sets/jogo*
      cadeira*|assento*|mandato*|deputado*/voto*
      caso*|contágio*|infecç*|infeç*/morte*|mortos|óbito*/recuperad*/detid*|presos|prisões|detenç*/ferid*
      pessoas|pessoa|passageiros|moradores/animais\
      /casa|casas|residência*/barco*|navio*/carro*|veículo*/loja*|comércio*/árvore*
      """,
    prefixes: "in im i des",
    weekdays: "segunda-feira=1 terça-feira=2 quarta-feira=3 quinta-feira=4 sexta-feira=5 sábado=6 domingo=7",
    months: """
      janeiro=1 fevereiro=2 março=3 abril=4 maio=5 junho=6 julho=7 agosto=8 setembro=9 outubro=10 novembro=11 \
      dezembro=12 jan=1 fev=2 abr=4 jun=6 jul=7 ago=8 set=9 out=10 nov=11 dez=12 \
      ago=8 dez=12
      """,
    units: """
      por_cento=percent dólar=usd dólares=usd euro=eur euros=eur reais=brl real=brl libras=gbp segundos=second \
      minuto=minute minutos=minute hora=hour horas=hour dia=day dias=day semana=week semanas=week mês=month \
      meses=month ano=year anos=year quilômetro=km quilômetros=km quilómetros=km metro=metre metros=metre \
      toneladas=tonne litros=litre graus=degree hectares=hectare vezes=times vez=times centavos=cent ienes=jpy \
      rublos=rub cêntimos=cent pontos=point kwanzas=aoa meticais=mzn h=hour quilos=kg centímetros=cm \
      anos_de_idade=year pontos_base=0.01*point pontos-base=0.01*point ponto_percentual=point \
      pontos_percentuais=point
      """,
    variants: "sr=senhor sra=senhora dr=doutor dra=doutora prof=professor eng=engenheiro av=avenida pres=presidente",
    possessives: "seu sua seus suas",
    titles: """
      prefeito prefeita presidente ministro ministra senhor senhora doutor diretor rei rainha juiz juíza técnico \
      general governador
      """,
    updates: """
      atualização|atualizado|atualizada|actualização|actualizado|atualiza|última hora|resumo\
      |ampliada
      """,
    corrections: "correção|corrigido|corrigida|corrige|correcção|errata|erramos|retificação|esclarecimento",
    repeats: "repetição|repete",
    kills: "anulação|anulada|anula|retirada|retirado|nota anulada|não utilizar|cancelada",
    notes: """
      uma versão anterior|versão anterior|nota do editor|nota da redação|foi atualizado|foi atualizada|foi corrigido\
      |foi corrigida|foi modificado|foi actualizado
      """,
    asides: """
      este artigo foi fornecido|este artigo foi publicado|este texto foi fornecido|este texto foi publicado|esta reportagem foi publicada\
      |leia também|leia mais|saiba mais|assine|inscreva-se|inscreva se|cadastre-se|foto|fotos|imagem|publicidade\
      |compartilhe|comentários|siga|publicado|copyright|todos os direitos|fonte|vídeo|newsletter|contato|receba\
      |continue lendo|veja também|da redação|com agências|com informações|ler mais|mais lidas
      """,
    labels: """
      redação|texto|agências|autor|clique|siga-nos|créditos|crédito|arquivo|subscreva|partilhe|partilhar|comente
      """,
    asideWords: """
      publicado atualizado comentários comentário compartilhamentos visualizações foto lusa afp reuters às em hora min \
      leitura
      """,
    bylines: "por")
}
