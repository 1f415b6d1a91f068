# Names of the authorities and the sentences that say who decides.
agency-name = Агенция за социално подпомагане
agency-short = АСП
agency-directorate = дирекция „Социално подпомагане“
# Above the result.
agency-decides = Това е ориентир по Вашите отговори. Решението взема дирекция „Социално подпомагане“ по настоящия Ви адрес.
# At the foot of every page.
agency-help = За помощ се обърнете към дирекция „Социално подпомагане“ по адреса, на който живеете.
agency-contacts-hint = Коя е Вашата дирекция, зависи от адреса, на който живеете сега. Адресите и телефоните са на сайта на агенцията.
