# Names of the authorities and the sentences that say who decides.
agency-name = Social Assistance Agency
agency-short = SAA
agency-directorate = Social Assistance Directorate
# Above the result.
agency-decides = This is an estimate from your answers. The decision is taken by the Social Assistance Directorate (дирекция „Социално подпомагане“) of your current address.
# At the foot of every page.
agency-help = For help, turn to the Social Assistance Directorate for the address where you live.
agency-contacts-hint = Which directorate is yours depends on the address where you live now. Addresses and phone numbers are on the website of the agency.
