"""First names that many people in Dutch schools have: one that opens a sentence has no other sign that it is a name.

Names that are words as well (Roos, Bas, Wil) are left out, as are those of days and months.
"""

_NAMES = (
    "Aisha Ahmed Anna Anne Anouk Anton Bart Bilal Bram Bregje Carla Caroline Chantal Charlotte Daan Daniël "
    "Danique David Denise Dennis Dirk Eline Els Emma Erik Esther Eva Evi Fatima Femke Floor Frank Frans Fatma "
    "Gerard Gijs Hamza Hanneke Hans Hendrik Henk Ibrahim Ilse Imane Ingrid Iris Ismail Jan Jantje Jayden Jeroen "
    "Jesse Johan Johanna Joris Joost Julia Kees Kevin Kim Klaas Koen Laura Lars Layla Lieke Lisa Lisanne Liam "
    "Lotte Lucas Luuk Maaike Mandy Maria Mariam Marieke Marijke Mark Marloes Martijn Mehmet Merel Michelle Mila "
    "Milan Mohamed Mohammed Monique Mustafa Naomi Niels Nienke Noa Noah Noor Nora Olivia Omar Pieter Peter Petra "
    "Piet Pim Rachid Rik Rianne Robin Romy Ruben Sanne Sander Sara Sarah Saskia Sem Sofie Sophie Stefan Stijn "
    "Suzanne Sven Tessa Thijs Thomas Tijn Tim Tom Tygo Vera Vincent Willem Wouter Yara Yasmin Youssef Yusuf Zoë "
)
FIRST_NAMES = frozenset(_NAMES.split())
