# Legal sources. $place: the place, put together of the four parts below with commas.
law-place-article = чл. { $article }
law-place-paragraph = ал. { $paragraph }
law-place-point = т. { $point }
law-place-section = допълнителни разпоредби, § { $section }
law-zhu = Закон за хората с увреждания
    .place = { $place } от Закона за хората с увреждания
law-zlp = Закон за личната помощ
    .place = { $place } от Закона за личната помощ
law-zsu = Закон за социалните услуги
    .place = { $place } от Закона за социалните услуги
law-zdvp = Закон за движението по пътищата
    .place = { $place } от Закона за движението по пътищата
law-apk = Административнопроцесуален кодекс
    .place = { $place } от Административнопроцесуалния кодекс
law-health = Закон за здравето
    .place = { $place } от Закона за здравето
law-euro = Закон за въвеждане на еврото
    .place = { $place } от Закона за въвеждане на еврото
law-ppzhu = Правилник за прилагане на Закона за хората с увреждания
# $number: number and date
law-cm-poverty-line = Постановление на Министерския съвет за линията на бедност
    .number = Постановление на Министерския съвет № { $number }
law-saa-notice = Страница на Агенцията за социално подпомагане
law-nhif-notice = Съобщение на Националната здравноосигурителна каса
law-road-agency-notice = Съобщение на Агенция „Пътна инфраструктура“
law-world-bank-report = Доклад на Световната банка от 2022 г. (описва практиката, не е закон)

# How sure a figure is.
confidence-confirmed = Проверено е в закона или при институцията.
confidence-secondary = Числото е от медия или доклад: попитайте в дирекцията.
confidence-inferred = Числото е изчислено от други числа.
