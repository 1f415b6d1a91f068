# Names of the authorities and the sentences that say who decides.
agency-short = SAA
# Above the result.
agency-decides = This is an estimate from your answers. The decision is taken by the Social Assistance Directorate (дирекция „Социално подпомагане“) of your current address.
# At the foot of every page.
agency-help = For help, turn to the Social Assistance Directorate for the address where you live.
