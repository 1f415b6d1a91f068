# Legal sources. $place: the place, put together of the four parts below with commas.
law-place-article = art. { $article }
law-place-paragraph = para. { $paragraph }
law-place-point = point { $point }
law-place-section = supplementary provisions, § { $section }
law-zhu = Persons with Disabilities Act
    .place = { $place } of the Persons with Disabilities Act
law-zlp = Personal Assistance Act
    .place = { $place } of the Personal Assistance Act
law-zsu = Social Services Act
    .place = { $place } of the Social Services Act
law-zdvp = Road Traffic Act
    .place = { $place } of the Road Traffic Act
law-apk = Administrative Procedure Code
    .place = { $place } of the Administrative Procedure Code
law-health = Health Act
    .place = { $place } of the Health Act
law-euro = Act on the Introduction of the Euro
    .place = { $place } of the Act on the Introduction of the Euro
law-ppzhu = Rules on Implementation of the Persons with Disabilities Act
# $number: number and date
law-cm-poverty-line = Council of Ministers decree on the poverty line
    .number = Council of Ministers decree No { $number }
law-saa-notice = Page of the Social Assistance Agency
law-nhif-notice = Notice of the National Health Insurance Fund
law-road-agency-notice = Notice of the Road Infrastructure Agency
law-world-bank-report = World Bank report of 2022 (describes practice, not law)

# How sure a figure is.
confidence-confirmed = Checked in the law or with the authority.
confidence-secondary = The figure is from the press or a report: ask the directorate.
confidence-inferred = The figure is calculated from other figures.
