# Legal sources. $place: the place, put together of the four parts below with commas. An act without a place is cited
# whole; .supplementary, .transitional, .amending: a section of its provisions.
law-place-article = чл. { $article }
law-place-paragraph = ал. { $paragraph }
law-place-point = т. { $point }
law-place-section = § { $section }
# Named before on the same card, an act is cited by its short name. $act: law-<act>.short, $cited: the first time, in full
law-again = { $place } от { $act }
law-first = { $cited }, накратко { $act }
# $law: one of the below, where its text was not read; $where: the sites that tell of it
law-read-in = { $law }, по данни от { $where }
law-zhu = Закон за хората с увреждания
    .place = { $place } от Закона за хората с увреждания
    .supplementary = { $place } от допълнителните разпоредби на Закона за хората с увреждания
    .short = ЗХУ
law-zlp = Закон за личната помощ
    .place = { $place } от Закона за личната помощ
    .short = ЗЛП
law-zlp-transitional = Преходни разпоредби на Закона за личната помощ
law-zsu = Закон за социалните услуги
    .place = { $place } от Закона за социалните услуги
    .short = ЗСУ
law-zdvp = Закон за движението по пътищата
    .place = { $place } от Закона за движението по пътищата
law-apk = Административнопроцесуален кодекс
    .place = { $place } от Административнопроцесуалния кодекс
    .short = АПК
law-health = Закон за здравето
    .place = { $place } от Закона за здравето
law-zzld = Закон за защита на личните данни
    .place = { $place } от Закона за защита на личните данни
law-euro = Закон за въвеждане на еврото
    .place = { $place } от Закона за въвеждане на еврото
law-nhif-takeover = Закон от 21.01.2022 г. (ДВ, бр. 8 от 2022 г.)
    .amending = { $place } от Закона от 21.01.2022 г. (ДВ, бр. 8 от 2022 г.)
# $number: number and date
law-cm-poverty-line = Постановление на Министерския съвет за линията на бедност
    .number = Постановление на Министерския съвет № { $number }
law-saa-notice = Страница на Агенцията за социално подпомагане
law-saa-payment = Съобщение на Агенцията за социално подпомагане за изплащането
law-nhif-answers = Отговори на Националната здравноосигурителна каса и съобщение на нейна районна каса
law-road-agency-notice = Съобщение на Агенция „Пътна инфраструктура“
    .short = Съобщение на същата агенция
law-noi-pension-age = Данни на Националния осигурителен институт (НОИ) за пенсионната възраст
law-mlsp-answer = Отговор на Министерството на труда и социалната политика
law-municipal-pages = Страници на общини
law-lom-guide = Справочник за услугите в град Лом от 17.08.2026 г.
law-world-bank-report = Доклад на Световната банка от 2022 г. (описва практиката, не е закон)
    .short = Доклад на Световната банка

# How sure a figure is, in a few words; .what: what these words mean.
confidence-confirmed = прочетено
    .what = „Прочетено“: видели сме го в закона или при институцията.
confidence-secondary = по публикувани данни
    .what = „По публикувани данни“: видели сме го при други. Дирекцията ще го потвърди.
confidence-inferred = изведено
    .what = „Изведено“: изчислено е или следва от други данни. Дирекцията ще го потвърди.
