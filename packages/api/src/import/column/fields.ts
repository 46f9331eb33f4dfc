/**
 * What a column of a pupil list can mean, with the headings (folded: lower case, letters and digits only) that SIMS, Arbor, Bromcom, Wonde,
 * School Data Sync and hand-made lists give it. The facts were seen in public parsers and tests of those exports.
 */
export const fields = {
  schoolRef: { label: 'School', headings: ['school', 'schoolname', 'establishment', 'establishmentname', 'academy'] },
  upn: { label: 'UPN', headings: ['upn', 'uniquepupilnumber', 'upnnumber', 'nationalpupilnumber'] },
  admissionNumber: {
    label: 'Admission number',
    headings: ['adno', 'admno', 'admissionno', 'admissionnumber', 'admissionsnumber', 'admnumber'],
  },
  pupilRef: {
    label: 'Pupil id of the MIS',
    headings: [
      'arborstudentid',
      'globallyuniquestudentid',
      'studentid',
      'pupilid',
      'misid',
      'sisid',
      'id',
      'sourcedid',
      'wondeid',
      'personid',
    ],
  },
  legalForename: { label: 'Legal forename', headings: ['legalforename', 'legalfirstname', 'legalgivenname'] },
  legalSurname: { label: 'Legal surname', headings: ['legalsurname', 'legallastname', 'legalfamilyname'] },
  preferredForename: {
    label: 'Preferred forename',
    headings: ['preferredforename', 'preferredfirstname', 'knownas', 'chosenname', 'preferredgivenname'],
  },
  preferredSurname: {
    label: 'Preferred surname',
    headings: ['preferredsurname', 'preferredlastname', 'pnpreferredsurname', 'preferredfamilyname'],
  },
  forename: { label: 'Forename', headings: ['forename', 'firstname', 'givenname', 'first'] },
  surname: { label: 'Surname', headings: ['surname', 'lastname', 'familyname', 'last'] },
  fullName: {
    label: 'Name in one column',
    headings: ['name', 'student', 'pupil', 'studentname', 'pupilname', 'fullname', 'preferredname', 'child', 'learner'],
  },
  birthDate: { label: 'Date of birth', headings: ['dob', 'dateofbirth', 'birthdate', 'birthday', 'born'] },
  yearGroup: {
    label: 'Year group',
    headings: [
      'year',
      'yeargroup',
      'yr',
      'yeargroupname',
      'yeargroupsthisacademicyear',
      'ncyearactual',
      'ncyear',
      'grade',
      'grades',
      'curriculumyear',
      'nationalcurriculumyear',
    ],
  },
  tutorGroup: {
    label: 'Tutor group or form',
    headings: [
      'reg',
      'reggroup',
      'regform',
      'registration',
      'registrationgroup',
      'registrationform',
      'registrationformsthisacademicyear',
      'tutorgroup',
      'tutorgroupname',
      'form',
      'forms',
      'formgroup',
      'formname',
      'registrationclass',
    ],
  },
  house: { label: 'House', headings: ['house', 'houses', 'housename', 'housegroup'] },
  sex: { label: 'Sex', headings: ['sex', 'gender', 'gendercode', 'legalsex', 'sexatbirth'] },
  sen: {
    label: 'SEN provision',
    headings: [
      'sen',
      'senstatus',
      'senprovision',
      'sencode',
      'senstage',
      'send',
      'sendstatus',
      'sendstatuscode',
      'senatanytimethisacademicyear',
      'provisionname',
      'currentsenstatus',
    ],
  },
  pupilPremium: {
    label: 'Pupil premium',
    headings: [
      'pp',
      'pupilpremium',
      'pupilpremiumindicator',
      'pupilpremiumeligible',
      'pupilpremiumeligibleatanytimethisacademicyear',
      'premiumpupilflag',
      'pupilpremiumflag',
      'ppi',
      'ppeligible',
    ],
  },
  fsm: {
    label: 'Free school meals now',
    headings: [
      'fsm',
      'eligibleforfreemeals',
      'freeschoolmeals',
      'fsmeligible',
      'freeschoolmealseligible',
      'freemeals',
      'fsmeligibleatanytimethisacademicyear',
      'currentfsm',
      'fsmflag',
    ],
  },
  everFsm6: {
    label: 'Ever-6 FSM',
    headings: ['everfsm6flag', 'everfsm6', 'fsmever6', 'ever6fsm', 'ever6', 'fsm6', 'everfsm', 'freeschoolmealsever6'],
  },
  eal: {
    label: 'English as an additional language',
    headings: [
      'eal',
      'englishasadditionallanguage',
      'englishasanadditionallanguage',
      'ealatanytimethisacademicyear',
      'ealflag',
      'ealstatus',
    ],
  },
  lookedAfter: {
    label: 'Looked after',
    headings: [
      'lookedafter',
      'lac',
      'cla',
      'incare',
      'incareflag',
      'lookedafterchild',
      'childlookedafter',
      'inlacare',
      'currentlyincare',
    ],
  },
  register: {
    label: 'Class',
    headings: [
      'class',
      'classes',
      'classname',
      'coursesclasses',
      'teachinggroup',
      'teachinggroups',
      'set',
      'group',
      'register',
      'classcode',
      'section',
      'sectionname',
    ],
  },
  subject: { label: 'Subject', headings: ['subject', 'subjectname', 'course', 'coursename'] },
  period: { label: 'Timetable period', headings: ['period', 'periods', 'timetableperiod'] },
  teacher: {
    label: 'Teacher',
    headings: [
      'teacher',
      'teachers',
      'teachername',
      'classteacher',
      'maincontactteacher',
      'mainteacher',
      'adult',
      'adults',
      'staff',
    ],
  },
  teacherCode: { label: 'Teacher code', headings: ['staffcode', 'teachercode', 'teacherinitials', 'staffinitials'] },
  teacherRef: { label: 'Staff id of the MIS', headings: ['staffid', 'teacherid', 'ownerid', 'employeeid', 'staffref'] },
  teacherEmail: {
    label: 'Teacher email',
    headings: ['teacheremail', 'teacheremailaddress', 'staffemail', 'teacheremails'],
  },
  tutor: {
    label: 'Tutor',
    headings: [
      'tutor',
      'tutors',
      'formtutor',
      'regtutor',
      'registrationtutor',
      'tutorname',
      'formteacher',
      'tutorsthisacademicyear',
    ],
  },
  tutorEmail: { label: 'Tutor email', headings: ['tutoremail', 'formtutoremail', 'tutoremails'] },
  title: { label: 'Title', headings: ['title', 'salutation'] },
  email: { label: 'Email', headings: ['email', 'emailaddress', 'workemail', 'emailwork', 'primaryemail'] },
  joinedOn: {
    label: 'On the class from',
    headings: ['classstartdate', 'membershipstart', 'membershipfrom', 'onregisterfrom'],
  },
  leftOn: {
    label: 'On the class until',
    headings: ['classenddate', 'membershipend', 'membershipto', 'onregisteruntil'],
  },
  admissionDate: {
    label: 'Joined the school on',
    headings: ['admissiondate', 'dateofadmission', 'doa', 'entrydate', 'dateofentry', 'joineddate'],
  },
  leavingDate: { label: 'Leaving date', headings: ['leavingdate', 'dateofleaving', 'leftdate', 'dol', 'leaving'] },
} as const satisfies Record<string, { label: string; headings: readonly string[] }>;

export type Field = keyof typeof fields;
export const fieldNames = Object.keys(fields) as Field[]; // the keys of a constant are exactly its names

const byHeading = new Map<string, Field>(
  fieldNames.flatMap((field) => fields[field].headings.map((heading) => [heading, field] as const)),
);

/** The field that a folded heading names, with or without “pupil” or “student” before it. */
export function fieldOf(folded: string): Field | null {
  const bare = [folded, folded.replace(owner, ''), folded.replace(owners, '')];
  return bare.map((heading) => byHeading.get(heading)).find((field) => field !== undefined) ?? null;
}

const owner = /^(pupil|student|learner|child)(?=.)/;
const owners = /^(pupil|student|learner)s(?=.)/;
