"""Names that many people in schools of the Low Countries and Germany have, from every corner their families came from.

A name that is a word as well (Roos, Bas, Wil), a month or a day, counts only where something else says it is a name.
"""

from __future__ import annotations

_FIRST = (
    "Aaliyah Aaron Abdel Abdelkader Abdul Abdullah Abel Achmed Adam Adil Adriaan Ahmed Ahmet Aisha Aïsha Ali Alice "
    "Alicia Alina Amal Amber Amin Amina Amir Amira Amy Ana Anass Andrea Andreas Andrzej Angela Aniek Anja Anna "
    "Anneke Annelies Annemarie Annemieke Annette Annika Anouk Anton Antoine Arie Arjan Arjen Arno Arnold Arthur Arwa "
    "Asma Astrid Ayaan Aylin Ayoub Ayse Ayşe Aziz Babette Barend Bart Bartek Beatrix Benjamin Bente Bernard Betül "
    "Bianca Bilal Björn Bouchra Boris Bram Brahim Brecht Bregje Brigitte Britt Bülent Burak Camille Carla Carlijn "
    "Carlos Carmen Carolien Caroline Cas Cecile Cemal Chahid Chaima Chantal Charlotte Chris Christiaan Christian "
    "Christien Christina Claudia Coen Corine Cornelis Cynthia Daan Dalila Damian Daniel Daniela Daniël Danique Danny "
    "Dave David Daria Dennis Denise Derya Desirée Diana Diederik Dilara Dimitri Dina Dirk Djamila Dominik Donna "
    "Dorien "
    "Dounia Driss Dunya Dylan Ebru Eda Edith Eefje Eline Elias Elif Elise Ella Ellen Els Elsbeth Emiel Emilia Emily "
    "Emine Emir Emma Emre Enes Eric Erik Erika Ernst Esmee Esra Esther Eva Evelien Eveline Evi Ewa Ezra Faisal Farah "
    "Farid Fatih Fatiha Fatima Fatma Fay Femke Fenna Fien Fiene Filip Finn Floor Floortje Floris Foppe Franciska "
    "Frans Frederik Frederique Freek Frits Fadi Gerard Gerben Gerda Gerrit Gert Gijs Giorgos Giulia Govert Greetje "
    "Guido Gülsen Hafsa Hakan Hamid Hamza Hanna Hannah Hanneke Hans Harald Harmen Harold Harry Hasan Hassan Hatice "
    "Heleen Helena Hendrik Henk Henny Herman Hicham Hidde Hilde Houda Hugo Hülya Hussein Ibrahim Ikram Ilham Ilias "
    "Ilse Imane Imke Imran Ines Inge Ingrid Irina Iris Irma Isa Isabel Isabella Isabelle Ismail Ivan Ivo Iwona Jaap "
    "Jacco Jacob Jacqueline Jamal Jamila Jan Jana Janneke Jannes Jantje Jarno Jasmijn Jasper Jayden Jeffrey Jelle "
    "Jelmer Jelte Jennifer Jenny Jeroen Jesper Jesse Jessica Jette Joachim Jochem Joep Joeri Johan Johanna Johannes "
    "John Jolanda Jolien Jonas Jonathan Joost Jordi Jordy Joris Jorn Jos Jose José Josefien Joshua Joyce Judith Julia "
    "Julian Julie Jurre Jürgen Karel Karim Karin Karlijn Kasper Kateryna Katja Kees Kelly Kemal Kenza Kevin "
    "Khadija Khalid Khaled Kim Kirsten Klaas Koen Koray Kristel Krzysztof Lars Latifa Laura Laurens Layla Lea Leila "
    "Lena Leonie Leroy Lex Leyla Liam Lianne Lieke Lien Lies Liesbeth Lilly Linda Lisa Lisanne Lisette Liv Livia Loes "
    "Lodewijk Loïs Lotte Louis Louise Lourens Luca Lucas Lucia Luis Luka Lukas Luna Luuk Lydia Lyna Maaike Maarten "
    "Mahmoud Malak Malika Mandy Manon Marc Marcel Marco Margriet Maria Mariam Marianne Marieke Marielle Marije "
    "Marijke Marina Marit Marius Marjan Marjolein Marko Marleen Marloes Marlies Martijn Martin Martine Marwa Maryam "
    "Mateusz Matthijs Matteo Maud Maurice Maurits Maya Mehdi Mehmet Meike Melanie Melek Melis Menno Merel Meryem "
    "Mia Michael Michelle Michiel Mieke Miguel Mikail Mila Milan Milou Mirjam Mirte Miriam Mohamed Mohammad Mohammed "
    "Moniek Monika Monique Mounir Murat Mustafa Mohsin Myrthe Nabil Nada Nadia Nadine Naima Naomi Natalia Natasja "
    "Nathalie Nathan Nawal Nick Nicky Nicolaas Nicole Niek Niels Nienke Nika Nils Nina Nisrine Noa Noah Noël Noor "
    "Noortje Nora Nour Noura Oleksandr Oleksandra Olena Olga Olivia Olivier Omar Omer Osman Othmane Özlem Oussama "
    "Pascal Patricia Patrick Patrycja Paul Paula Pauline Pedro Peter Petra Philip Piet Pieter Pietje Pim Piotr Quinn "
    "Quinten Rachel Rachid Rachida Raf Rafael Ramon Rana Rania Raoul Rayan Reinier Rens René Remco Renate Renée "
    "Rianne "
    "Richard Rick Rik Rinus Rita Robbert Robert Robin Rob Roel Roelof Rogier Romy Ronald Rosalie Roxanne Ruben Rudolf "
    "Ruud Sabine Sabrina Said Saïd Salim Salma Sam Samantha Samira Sammy Samuel Sander Sandra Sanne Sara Sarah Saskia "
    "Sebastiaan Sebastian Selin Selma Sem Serkan Shanna Shirley Siham Silvia Simon Simone Sinan Siem Siebe Sjaak "
    "Sjoerd Sofia "
    "Sofie Sonja Sophia Sophie Soufiane Stefan Stefanie Steven Stijn Sultan Suzan Suzanne Svetlana Sven Sylvia "
    "Tahir Tamara Tanja Tarik Teun Tess Tessa Thea Theo Thijmen Thijs Thom Thomas Tibo Tiemen Tijmen Tijn Tim Timo "
    "Tineke Tjeerd Tobias Tom Tomasz Tommie Tuana Tygo Umar Umut Ursula Valentina Valerie Vera Victor Victoria "
    "Vincent "
    "Volodymyr Wahid Walid Wesley Wessel Wiebe Wietske Wijnand Wilhelmina Willem Wilma Wim Wojciech Wouter Xander "
    "Yahya Yara Yasin Yasin Yasmin Yasmina Yasmine Yassin Yassine Younes Youri Youssef Yousef Yulia Yunus Yusuf "
    "Yvonne "
    "Zahra Zakaria Zara Zeynep Zineb Zoë Zofia Zouhair Zuzanna "
    "Abderrahman Aiden Aukje Auke Aurélie Baukje Beatrijs Berat Berend Bernd Birgit Bram Daniëlle Defne Djenairo "
    "Djoeke Douwe Ecrin "
    "Eelke Eise Eymen Fenne Fiete Fokke Freya Froukje Gaby Gamze Gerlof Goedele Griet Greta Guus Guusje Günter "
    "Harmke Hauke Heike Helga Hielke "
    "Hiske Hylke Imran Ingmar Jannik Jantsje Jelske Jesse Jildou Jip Jitske Jorrit Jurjen Jytte Kerem Klaudia Lasse "
    "Lieselot Lobke "
    "Lotje Lotta Lowie Maike Malte Mathilde Matthias Mees Mert Nehir Nele Nynke Nolan Oskar Pepijn Pien Pleun Priya "
    "Romano Renske "
    "Rinske Ruurd Sabri Senne Seppe Shayenne Siebren Sietse Sietske Silke Sipke Sjoukje Sjors Steffen Swantje "
    "Sybren Sytse Tjitske Tjerk Tobias "
    "Torben Torsten Tsjerk Tuğba Tuur Ulrike Uwe Veerle Wannes Warre Wiebren Wubbo Wytze Yiğit Yorick Ytsje Zuhal "
    "Walter Herbert Rudi "
    "Aoife Archie Callum Ethan Freddie Isla Millie Niamh Oliver Poppy Rhys Siobhan Тарас Ганна Людмила Світлана "
    "Сергій Юрій Михайло "
    "Анна Олена Оксана Ірина Марія Софія Дарія Іван Петро Андрій Олександр Максим Дмитро Микола Наталія Тетяна Юлія "
    "Катерина Володимир Богдан Артем Назар Катя Саша"
)
_FAMILY = (
    "Jansen Janssen Meijer Dijkstra Hendriks Hoekstra Hofman Jacobs "
    "Maes Peeters Peters Postma Timmermans Vermeulen Verhoeven Verbeek Veenstra Willems Wouters "
    "Yılmaz Yilmaz Kaya Demir Çelik Celik Şahin Sahin Yıldız Öztürk Ozturk Aydın Aydin Arslan Doğan Kılıç Aslan "
    "Bouali Benali Amrani Haddad Idrissi Khalil Hassani Nguyen Nguyễn Kowalski Nowak Wiśniewski Müller Schmidt "
    "Schulz Hoffmann Kovalenko Shevchenko Bondarenko Fernandes Rodrigues Martinez"
)
FIRST = frozenset(_FIRST.split())
FAMILY = frozenset(_FAMILY.split()) - {"Aslan"}
NAMES = FIRST | FAMILY
"""Written like this, also as the first word of a sentence, it is a name."""

_WORDS_TOO_WORDS = (
    "alle amber amin aziz cas dave derya donna dina eda els emir floor iris isa jan joost karel kemal "
    "klaas lex lien lies liv luna marina martin melek merel murat nada nick omer paul peter piet pim raf rana "
    "rens rob robin said salim bart ernst kim sam sander sem simon sultan tess tim tom umut victor zara ali "
    "ella eva nathan arie harry hans max mees lotje jip poppy senne warre berat lasse mert greta kerem "
    "aiden nolan oliver jip guus pleun malte rudi walter"
)
_WORDS_TOO = frozenset(_WORDS_TOO_WORDS.split())
LOWER = frozenset(name.lower() for name in FIRST) - _WORDS_TOO
"""Names that are one in small letters, too: no word of a language of the room."""
CALLED = frozenset(name.lower() for name in NAMES)
"""Names in small letters, for where something beside them says that it is one."""
