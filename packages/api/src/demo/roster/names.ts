/** A community of the invented town: names that go together, and how many of its families speak another language at home. */
export interface Community {
  /** Of a hundred pupils, about so many. */
  weight: number;
  /** Share of its pupils with English as an additional language. */
  eal: number;
  girls: readonly string[];
  boys: readonly string[];
  surnames: readonly string[];
}

const list = (names: string) => names.split(', ');

/** Names thought up for the demo school. Common ones on purpose: nobody in particular is meant. */
export const communities: readonly Community[] = [
  {
    weight: 62,
    eal: 0.02,
    girls: list(
      'Amelia, Beth, Caitlin, Daisy, Eleanor, Ella, Erin, Evie, Freya, Gracie, Hannah, Holly, Imogen, Isla, Jess, Keira, Lacey, Libby, Lottie, Maisie, Megan, Molly, Niamh, Phoebe, Poppy, Rosie, Ruby, Scarlett, Summer, Tilly, Willow, Zara',
    ),
    boys: list(
      'Alfie, Archie, Ben, Callum, Charlie, Connor, Dylan, Ethan, Finley, Frankie, George, Harvey, Jack, Jake, Joe, Kian, Leo, Liam, Logan, Luca, Mason, Max, Nathan, Oscar, Owen, Reece, Riley, Ryan, Sam, Sonny, Tyler, Zach',
    ),
    surnames: list(
      'Abbott, Ainsworth, Barker, Bell, Birch, Bradshaw, Brennan, Carter, Chapman, Clegg, Cole, Crossley, Dawson, Doyle, Eastwood, Ellis, Farrow, Fletcher, Gallagher, Garner, Goodwin, Hale, Hargreaves, Heaton, Holt, Hurst, Iveson, Kershaw, Lawton, Lister, Lowe, Marsden, Metcalfe, Moss, Naylor, Norris, O’Connor, O’Neill, Oldfield, Parkin, Pickering, Quinn, Ramsden, Rigby, Sharples, Shaw-Lee, Slater, Stott, Sutcliffe, Tattersall, Thorpe, Turner, Unwin, Vickers, Wainwright, Walsh, Whitaker, Wild, Yates',
    ),
  },
  {
    weight: 17,
    eal: 0.55,
    girls: list('Aaliyah, Aisha, Amina, Fatima, Hafsa, Iqra, Maryam, Mehreen, Noor, Safa, Sana, Zainab'),
    boys: list('Adil, Ahmed, Bilal, Danyal, Haris, Ibrahim, Ismail, Musa, Omar, Rayyan, Yusuf, Zayd'),
    surnames: list('Ahmed, Akhtar, Ali, Aziz, Begum, Chaudhry, Hussain, Iqbal, Khan, Mahmood, Malik, Rahman, Sheikh'),
  },
  {
    weight: 6,
    eal: 0.3,
    girls: list('Anaya, Diya, Jasleen, Kavya, Meera, Simran'),
    boys: list('Arjun, Dev, Harjit, Kiran, Rohan, Veer'),
    surnames: list('Bains, Desai, Gill, Joshi, Patel, Sandhu, Sharma'),
  },
  {
    weight: 8,
    eal: 0.3,
    girls: list('Abena, Adaeze, Chidinma, Esi, Naomi, Temi, Tiana'),
    boys: list('Chidi, Emeka, Kofi, Malachi, Tobi, Tremaine, Zion'),
    surnames: list('Adjei, Bailey-Grant, Campbell, Eze, Mensah, Nwosu, Okafor, Owusu'),
  },
  {
    weight: 5,
    eal: 0.75,
    girls: list('Aleksandra, Ioana, Kinga, Oliwia, Zuzanna'),
    boys: list('Andrei, Filip, Jakub, Kacper, Matei'),
    surnames: list('Bąk, Kowalczyk, Munteanu, Nowicka-Lis, Popa, Zieliński'),
  },
  {
    weight: 2,
    eal: 0.7,
    girls: list('Elif, Mei, Rima, Thuy'),
    boys: list('Emre, Haoran, Minh, Sami'),
    surnames: list('Chen, Darwish, Haddad, Nguyễn, Yıldız'),
  },
];

/** What some pupils are called instead of the name on their papers. */
export const shortForms: Readonly<Record<string, string>> = {
  Amelia: 'Millie',
  Eleanor: 'Ellie',
  Aleksandra: 'Ola',
  Chidinma: 'Chi-Chi',
  Tremaine: 'Trey',
  Ibrahim: 'Ibby',
};
