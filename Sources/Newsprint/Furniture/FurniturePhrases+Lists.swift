extension FurniturePhrases {
  typealias Adder = (FurnitureSpan.Kind, Form, Bool, String) -> Void

  static func addEnglish(_ add: Adder) {
    add(
      .notice, .start, false,
      """
      sign up for our|sign up for the newsletter|sign up for daily|sign up for free|sign up to our|sign up to receive|sign up to get\
      |sign up here|sign up now|subscribe now|subscribe today|subscribe to our|subscribe for |subscribe here\
      |already a subscriber|already have an account|not a subscriber|become a subscriber|become a member\
      |get our free|get our newsletter|get our daily|(except for the headline|except for the headline|(this story has not been edited\
      |this story has not been edited|(this story is auto-generated|get the latest news|get breaking news|get unlimited access|get full access|get the best of\
      |follow us on|follow us:|follow him on|follow her on|follow me on|follow them on|like us on facebook\
      |find us on facebook|share this article|share this story|share this post|share this page|share on facebook\
      |share on twitter|share via|share with|tweet this|email this|print this|click here to|click here for\
      |download our app|download the app|download our free|join our newsletter|join our mailing|join our whatsapp\
      |join our telegram|join us on|join the conversation|support our journalism|support independent journalism\
      |this article is for subscribers|this article is only available|this content is for|this is a subscriber\
      |to continue reading|to read the full|to read this article|read the full article|read the full story\
      |create a free account|create an account|log in to|sign in to|login to|register for free|enter your email\
      |your email address|thank you for subscribing|thanks for subscribing|thank you for signing|thanks for signing up\
      |by signing up|by subscribing|by clicking|by providing your email|you can unsubscribe|unsubscribe at\
      |we use cookies|this site uses cookies|this website uses cookies|our website uses cookies|our site uses cookies\
      |we and our partners|accept cookies|accept all cookies|manage cookies|cookie settings|cookie policy\
      |this site is protected by recaptcha|story continues below|story continues after|article continues below\
      |article continues after|skip to main|skip to content|skip to navigation|view comments|show comments|hide comments\
      |leave a comment|leave a reply|post a comment|add a comment|write a comment|be the first to comment\
      |comments are closed|please enable javascript|enable javascript|media playback is unsupported\
      |your browser does not support|this video is not available|listen to this article|have a news tip|got a news tip\
      |got a tip?|do you have a tip|never miss a story|don't miss a story|stay up to date with|stay up-to-date with\
      |stay informed|get the newsletter|get this newsletter|you have reached your limit|you've reached your limit\
      |please subscribe|please sign in|please log in|please register|have something to say|want more stories like this\
      |the views expressed in this|the opinions expressed in this|the opinions expressed by\
      |an earlier version of this|this story has been updated|this article has been updated|this post has been updated\
      |this is a developing story|this is a breaking news story
      """)
    add(
      .notice, .whole, false,
      """
      advertisement|advertisements|advertising|sponsored|sponsored content|paid content|promoted content\
      |continue reading|keep reading|load more|show more|see more|view more|share this\
      |subscribe|sign up|newsletter|newsletters|privacy policy|cookie policy\
      |terms of service|terms of use|terms and conditions|scroll down|back to top|whatsapp|facebook|twitter|telegram\
      |pinterest|linkedin|reddit|copy link|link copied|play video|hide caption|toggle caption\
      |sign up for newsletters|manage newsletters|subscribe free|start free trial|report an error\
      |min read|minute read|minutes read
      """)
    add(
      .notice, .wholeAtEdge, false,
      "share|tweet|email|print|save|comments|comment|log in|sign in|register|close|shares|likes|views|listen|bookmark")
    add(
      .related, .label, true,
      """
      read more|read also|also read|see also|also see|more from|related|related stories|related story|related articles\
      |related article|related news|related content|related links|related topics|related coverage|related posts\
      |related reading|related video|related videos|more on this story|more on this|more on this topic|more stories\
      |more news|more headlines|more coverage|more top stories|most read|most popular|most viewed|most shared|trending\
      |trending now|trending stories|trending news|top stories|top news|top headlines|latest news|latest stories\
      |latest headlines|latest updates|recommended|recommended for you|recommended stories|recommended articles\
      |recommended reading|recommended by|you may also like|you might also like|you may like|you might like\
      |you may also be interested in|you might be interested in|don't miss|must read|must reads|editor's picks\
      |editors' picks|editor's pick|editor's choice|in other news|other stories|other news|popular stories|popular now\
      |popular articles|popular posts|what to read next|read next|next article|previous article|next story\
      |previous story|next post|previous post|around the web|from around the web|from the web|from our partners\
      |promoted stories|sponsored stories|also on politico|also on this site|story timeline|filed under|tagged|tags\
      |categories|watch now|watch live|watch more|watch the video|explore more|further reading\
      |more in this section|more in politics|more in world|more in business|more in sport|more in sports\
      |more in technology|in case you missed it|icymi|up next on|people also read|readers also liked|today's headlines\
      |breaking news|recent posts|recent stories|recent news|more like this|more for you
      """)
    add(
      .related, .startAtEdge, true,
      "more from |follow ap's |more ap coverage|ap's coverage|more ap |for more coverage|first published on|click for more|read more about|read more on|read more from|read more at|more stories from|more news from"
    )
    add(
      .copyright, .startAtEdge, false,
      """
      copyright |(c) 19|(c) 20|© |©19|©20|&copy;|all rights reserved|all content copyright|this material may not be\
      |this article was originally published|this article originally appeared|this article first appeared\
      |this story was originally published|this story originally appeared|this post originally appeared\
      |this story was first published|republished with permission|reprinted with permission\
      |this article is republished from|the above content is a press release
      """)
    add(
      .credit, .start, false,
      """
      reporting by |additional reporting by|editing by |writing by |with reporting by|with inputs from|with input from\
      |with agency inputs|with files from|compiled by |reported by |(with inputs from|— with|our standards: the
      """)
    add(
      .credit, .startAtEdge, false, "source: |sources: |via: |written by |edited by |published by |posted by |text by ")
    add(
      .credit, .wholeAtEdge, false,
      """
      reuters|reuter|ap|afp|pti|ani|ians|upi|dpa|efe|ansa|tass|xinhua|kyodo|bloomberg|associated press\
      |the associated press|agence france-presse|press association|pa media|cnn|staff reporter|staff writer\
      |staff and agencies|agencies|from wire reports|staff report|web desk|news desk|online desk
      """)
    add(
      .photoCredit, .start, false,
      """
      photo by |photo: |photos: |photos by |photo credit|photo courtesy|photos courtesy|photograph by|photograph: \
      |photographs by|photography by|image credit|image: |image source|image copyright|image caption|image by \
      |images: |picture: |picture credit|pictures: |credit: |(photo by|(ap photo|(reuters photo|(afp photo|(file photo\
      |file photo|(photo illustration|(image credit|(photo credit|(photo: |(picture: |[photo|enlarge this image\
      |illustration by|illustration: |video: |video by |media caption|getty images|ap photo|featured image
      """)
    add(.timestamp, .startAtEdge, false, "last updated|last modified|first published|originally posted|date published")
    add(
      .navigation, .wholeAtEdge, false,
      """
      home|home page|homepage|menu|main menu|search|about us|about|contact us|contact|advertise|advertise with us\
      |careers|sitemap|site map|site index|help|faq|faqs|rss|rss feeds|news|world|world news|politics|business|sport\
      |sports|technology|tech|science|health|entertainment|culture|arts|opinion|lifestyle|life & style|travel|weather\
      |video|videos|photos|podcasts|games|local|local news|national|international|markets|money|economy|environment\
      |education|sections|account|my account|sign out|log out|logout|login|skip|editions|edition|us edition\
      |u.s.|us|uk|live|live tv|tv|radio|magazine|e-paper|epaper|archives|archive|classifieds|obituaries|jobs|shop|store
      """)
  }

  static func addOthers(_ add: Adder) {
    add(
      .related, .label, true,
      """
      lire aussi|à lire aussi|sur le même sujet|articles liés|leia também|leia mais|veja também|saiba mais|lea también\
      |lee también|leer más|noticias relacionadas|te puede interesar|más noticias|mehr zum thema|lesen sie auch\
      |lesen sie mehr|auch interessant|weitere artikel|leggi anche|articoli correlati|lees ook|läs också|les også\
      |читайте также|Читайте также|ЧИТАЙТЕ ТАКЖЕ|По теме|Читать также|Смотрите также|Читайте також\
      |関連記事|関連リンク|関連情報|関連ニュース|あわせて読みたい|こちらもおすすめ|相关阅读|相关新闻|相关链接|延伸阅读|推荐阅读\
      |相關新聞|相關閱讀|延伸閱讀|관련기사|관련 기사|baca juga|اقرأ أيضا|यह भी पढ़ें
      """)
    add(
      .notice, .start, false,
      "suivez-nous sur|abonnez-vous|inscrivez-vous|siga-nos|síguenos en|suscríbete|folgen sie uns|jetzt abonnieren")
    add(
      .copyright, .start, false,
      "저작권자|무단전재|무단 전재|ⓒ|tous droits réservés|todos os direitos reservados|todos los derechos reservados|alle rechte vorbehalten|版权声明|責任編輯|责任编辑|（責任編輯|（责任编辑"
    )
  }
}
