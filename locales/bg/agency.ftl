# Names of the authorities and the sentences that say who decides.
agency-short = АСП
# Above the result.
agency-decides = Това е ориентир по Вашите отговори. Решението взема дирекция „Социално подпомагане“ по настоящия Ви адрес.
# At the foot of every page.
agency-help = За помощ се обърнете към дирекция „Социално подпомагане“ по адреса, на който живеете.
