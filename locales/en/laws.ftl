# Legal sources. $place: the place, put together of the four parts below with commas. An act without a place is cited
# whole; .supplementary, .transitional, .amending: a section of its provisions.
law-place-article = art. { $article }
law-place-paragraph = para. { $paragraph }
law-place-point = point { $point }
law-place-section = § { $section }
# Named before on the same card, an act is cited by its short name. $act: law-<act>.short, $cited: the first time, in full
law-again = { $place } of the { $act }
law-first = { $cited }, in short { $act }
# $law: one of the below, where its text was not read; $where: the sites that tell of it
law-read-in = { $law }, as reported by { $where }
law-zhu = Persons with Disabilities Act
    .place = { $place } of the Persons with Disabilities Act
    .supplementary = { $place } of the supplementary provisions of the Persons with Disabilities Act
    .short = Disabilities Act
law-zlp = Personal Assistance Act
    .place = { $place } of the Personal Assistance Act
    .short = Assistance Act
law-zlp-transitional = Transitional provisions of the Personal Assistance Act
law-zsu = Social Services Act
    .place = { $place } of the Social Services Act
    .short = Services Act
law-zdvp = Road Traffic Act
    .place = { $place } of the Road Traffic Act
law-apk = Administrative Procedure Code
    .place = { $place } of the Administrative Procedure Code
    .short = Procedure Code
law-health = Health Act
    .place = { $place } of the Health Act
law-zzld = Personal Data Protection Act
    .place = { $place } of the Personal Data Protection Act
law-euro = Act on the Introduction of the Euro
    .place = { $place } of the Act on the Introduction of the Euro
law-nhif-takeover = Act of 21 January 2022 (State Gazette 8/2022)
    .amending = { $place } of the Act of 21 January 2022 (State Gazette 8/2022)
# $number: number and date
law-cm-poverty-line = Council of Ministers decree on the poverty line
    .number = Council of Ministers decree No { $number }
law-saa-notice = Page of the Social Assistance Agency
law-saa-payment = Statement of the Social Assistance Agency on payment
law-nhif-answers = Answers of the National Health Insurance Fund and a notice of one of its regional offices
law-road-agency-notice = Statement of the Road Infrastructure Agency
    .short = Statement of the same agency
law-noi-pension-age = Data of the National Social Security Institute (НОИ) on the pension age
law-mlsp-answer = Answer of the Ministry of Labour and Social Policy
law-municipal-pages = Pages of municipalities
law-lom-guide = Guide to services in the town of Lom of 17 August 2026
law-world-bank-report = World Bank report of 2022 (describes practice, not law)
    .short = World Bank report

# How sure a figure is, in a few words; .what: what these words mean.
confidence-confirmed = read
    .what = “Read”: we saw it in the law or at the authority.
confidence-secondary = from published information
    .what = “From published information”: we saw it at others. The directorate will confirm it.
confidence-inferred = derived
    .what = “Derived”: it is calculated, or follows from other information. The directorate will confirm it.
