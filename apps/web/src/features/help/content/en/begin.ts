import type { HelpPages } from '../../help-text.ts';

type Ids =
  | 'begin-client'
  | 'begin-assistant'
  | 'invitations'
  | 'roles'
  | 'agreement'
  | 'leaving'
  | 'onboarding'
  | 'reviews'
  | 'business'
  | 'profiles'
  | 'expectations';

export const begin: Pick<HelpPages, Ids> = {
  'begin-client': {
    title: 'Start with an assistant',
    lead: 'From the first page to a first task that your assistant can see.',
    also: 'first run sign up register account business owner how to start',
    parts: [
      {
        head: 'Set it up',
        steps: [
          'On the sign-in page, choose “create a workspace”. Write your name, your email, a password and the name of your business, and begin.',
          'The board opens. Press “Copy the link” and send the link to your assistant in whatever way you already talk.',
          'Write one small task with a day in it, for instance: Call the lab on Thursday 5 pm.',
          'Open the mail we sent you and follow its link. From then on the link to your assistant works.',
        ],
      },
      {
        head: 'When your assistant opens the link',
        lines: [
          'They see your name and your business, and ask to come in. You find them under “People” and let them in: only you decide who that is.',
          'To invite one mail address and nobody else, use “Invite someone” under “People” instead.',
        ],
      },
      {
        head: 'A good first week',
        lines: [
          'Give three small tasks rather than ten. Say what, why and by when, and answer questions on the task itself.',
          'Write what always holds into a document, so that you say it once.',
        ],
      },
    ],
  },
  'begin-assistant': {
    title: 'Start as an assistant',
    lead: 'One account for all your clients; each client’s workspace stays apart.',
    also: 'va virtual assistant freelancer first run how to start clients',
    parts: [
      {
        head: 'Your client invited you',
        steps: [
          'Open the link you were given, on any device. It shows who invites you, and for which business.',
          'Choose a name and a password, or sign in if you have an account.',
          'If it came by mail to your address, you are in at once. If it is a copied link, your client says yes first.',
        ],
      },
      {
        head: 'You invite your client',
        steps: [
          'On the sign-in page, choose “create a workspace”, then “I am an assistant”, and write the name of your client’s business.',
          'Copy the link on the board and send it. Your client comes in as the owner: the workspace is theirs.',
        ],
      },
      {
        head: 'Several clients',
        lines: [
          'Each one sees only their own workspace. Nothing tells them who else you work for, or when you look.',
          '“Today” shows what is due over all of them, by your own clock.',
        ],
      },
    ],
  },
  invitations: {
    title: 'Invitations',
    lead: 'By mail to one address, or by a link whose opener you let in.',
    also: 'invite join link mail expired resend withdraw confirm address',
    parts: [
      {
        head: 'Invite',
        steps: [
          'Under “People”, choose “Invite someone”.',
          'Choose “By mail” for one address, or “By link” to send the link yourself.',
          'Choose the role, and add a sentence of your own if you like.',
        ],
      },
      {
        head: 'Mail or link',
        lines: [
          'An invitation by mail proves that its reader owns the address. They are in as soon as they accept.',
          'A copied link proves nothing, because anybody may come by it. Whoever opens it first waits until you let them in.',
          'Both work once and for seven days. “Send it again” and “Copy a link” make a new one and end the earlier one.',
        ],
      },
      {
        head: 'Before your own address is confirmed',
        lines: [
          'You can write an invitation at once. It opens nothing until you follow the link in the mail we sent you; then it goes out by itself.',
          'The mail did not come? “Confirm my address” under “People” sends another one.',
        ],
      },
      {
        head: 'Take it back',
        lines: ['In the menu of an invitation, choose “Withdraw”. Its link stops working at once.'],
      },
    ],
  },
  roles: {
    title: 'Who may do what',
    lead: 'Four roles, two sides. You can give nobody more than you hold.',
    also: 'permissions rights owner approver requester assistant remove member',
    parts: [
      {
        head: 'The client’s side',
        lines: [
          'Owner: everything, and who may be here. There is always at least one.',
          'Approver: works along, accepts deliveries, imports and invites colleagues.',
          'Requester: works along and asks for work.',
        ],
      },
      {
        head: 'The assistant’s side',
        lines: ['Assistant: does the work with you. Says yes to dates, asks, and delivers.'],
      },
      {
        head: 'Change or remove',
        steps: [
          'Under “People”, open the menu of the person.',
          'Choose “Change role” or “Remove from the workspace”. Everything here closes for them within seconds, calls too.',
        ],
      },
      {
        head: 'Leave',
        lines: [
          '“Leave the workspace” in your own menu under “People”. What you did stays, with your name.',
        ],
      },
    ],
  },
  onboarding: {
    title: 'The onboarding plan',
    lead: 'How a client and an assistant begin: one plan that both see, each does its own part.',
    also: 'start first day kickoff checklist steps begin trial questionnaire template new client day zero',
    parts: [
      {
        head: 'Begin',
        steps: [
          'Under “Onboarding”, choose a plan and the day of the first call: that is day 0.',
          '“Begin with this plan” opens it for both of you, each in your own language.',
          'Tick what you have done. A step of both is done once both have ticked.',
        ],
      },
      {
        head: 'Change it',
        lines: [
          '“Add step” adds one of your own. The menu of a step changes it, moves it, or skips it with a reason that both read.',
          'A step that comes after others can be ticked once those are done.',
          '“Change day 0” moves everything that is due.',
        ],
      },
      {
        head: 'Good to know',
        lines: [
          '“Waiting so far” says for whom the plan waited, by each one’s own clock. Who was held up by the other is not late.',
          '“Keep for the next client” keeps the plan for you alone. No note, link or date of this client comes along.',
          'Owners and approvers of the client’s side and that assistant read it. Nobody else does, no other assistant either.',
        ],
      },
    ],
  },
  agreement: {
    title: 'The agreement',
    lead: 'Services, hours, rate and notice, agreed by both and changed by nobody alone.',
    also: 'contract terms rate price cost month vat invoice payment notice pdf amendment version sign',
    parts: [
      {
        head: 'Come to terms',
        steps: [
          'Under “People”, open the agreement of the assistant.',
          'The assistant chooses “Propose terms”. A client’s owner may choose “Ask for terms”.',
          'Read it “In plain words”, with what it will cost, and accept it; or choose “Propose another”.',
        ],
      },
      {
        head: 'Afterwards',
        lines: [
          '“Propose a change” makes another version from a day on. The one before stands until both have said yes, and is kept.',
          'Each clause can be read in either language, and each version taken along as a PDF.',
          'Owners and approvers of the client’s side and that assistant read it. Nobody else does, no other assistant either.',
        ],
      },
    ],
  },
  leaving: {
    title: 'Notice, the end, and the emergency stop',
    lead: 'Either side ends the work with the notice that was agreed; an owner can end all access at once.',
    also: 'quit resign terminate off-boarding offboarding fire revoke access countdown checklist handover leave contract end cancel notice security',
    parts: [
      {
        head: 'End it with notice',
        steps: [
          'Under “People”, open the agreement, then “Notice and end”.',
          'Choose the last day and “Give notice”. The days that were agreed are the least; both of you see them count down.',
          'Until the last day is over, the side that gave it may “Take the notice back”.',
          'When the last day is over where the assistant is, access ends by itself. What was agreed stays.',
        ],
      },
      {
        head: 'Before you part',
        lines: [
          'The list says what is gone through, and whose it is. Either side ticks, and each tick bears a name and a time.',
          'An assistant’s agreements stay to be read and printed under “Own agreements”, in the profile. Nothing else of the workspace does.',
        ],
      },
      {
        head: 'Emergency stop',
        lines: [
          'An owner chooses “Emergency stop…” in the assistant’s menu under “People” and confirms. Within two seconds pages, documents, calls, links, calendars and what was on its way are closed to them.',
          'The assistant reads only that they have no access any more. What they wrote stays; to come back they need an invitation.',
        ],
      },
      {
        head: 'What the agreement does by itself',
        lines: [
          'Urgent messages reach the assistant as often a week as was agreed, counted for the client’s side together.',
          'A delivery that nobody answers for the agreed days counts as accepted. Whoever is asked is told before, and the history says why.',
          'A task outside the agreement is marked in its panel: “Mark as outside the agreement”. It goes on all the same.',
        ],
      },
    ],
  },
  reviews: {
    title: 'Trials and reviews',
    lead: 'Both sides say how it goes, each for itself first; and a short trial to begin with.',
    also: 'trial test period 30 60 90 days feedback review sealed answers keep start stop outcome cap',
    parts: [
      {
        head: 'A trial',
        steps: [
          'Under “People”, press “Trial and reviews” beside the assistant.',
          '“Start a trial”: a cap in hours or money, and its last day. Either side may.',
          '“Add a task” takes in up to three tasks of that assistant.',
        ],
        lines: [
          'It ends after its last day, or with “End the trial”. Then its review is open for both sides.',
        ],
      },
      {
        head: 'A review',
        lines: [
          'Reviews open by themselves 7, 30, 60 and 90 days after the agreement began, or after the assistant came where there is none. “Open now” opens one sooner.',
          'Each side answers once: the assistant, and one of the client’s owners. What is half answered is kept as a draft that only its writer reads, on all their devices.',
          'Nobody reads the other side’s answers before both have pressed “Hand in”: not their words, their length or when they were written. Then both are open at once and stay as they are.',
        ],
      },
      {
        head: 'What comes of it',
        lines: [
          'One side proposes to go on, to change the agreement or to end; the other agrees or proposes something else.',
          '“Propose a change of the agreement” opens its form. Nothing ends by a review alone.',
          'Owners and approvers of the client’s side and that assistant read it. Nobody else does, no other assistant either.',
        ],
      },
    ],
  },
  business: {
    title: 'About the business',
    lead: 'One page on which a business says what an assistant needs before the first task.',
    also: 'client customers tone voice goals words brand context onboarding',
    parts: [
      {
        head: 'Write it',
        lines: [
          'It stands under “About the business” in the workspace’s menu, and below the people. Only the workspace’s owner writes it.',
          'Six short answers: what you sell, to whom, how you speak, what you want to reach, words you use and words you avoid. Leave out what does not apply.',
          'Everybody in the workspace reads it, at once after every change. Where two owners write the same answer, both texts stand until one of them chooses.',
        ],
      },
      {
        head: 'As an assistant',
        lines: [
          'You are led there before your first task, once. Whether and when you read it, nobody is told.',
          'What is not written there is asked in a task: the answer then helps the next time, too.',
        ],
      },
    ],
  },
  profiles: {
    title: 'About me',
    lead: 'What you say of yourself, and who reads it.',
    also: 'profile services languages rates price introduction name arabic script working with me how to work',
    parts: [
      {
        head: 'Write it',
        steps: [
          'Open “Profile”, then “Write about me”.',
          'Each field is kept when you leave it, and is the same in all your workspaces. Name no client in it.',
          'Under “Working with me” say how you like to be written to, what to send, when, and what not. Clients have this too.',
        ],
      },
      {
        head: 'Who reads what',
        lines: [
          'Whoever is in a workspace with you presses your name under “People”. They read your names and how you like to work.',
          'Where you assist, they also read the name of your business, services, languages and introduction. An agreement picks from your services.',
          'A rate is yours alone until you show it to a client: tick them under “Shown to”. Their owners and approvers see it then. No other client sees it, no other assistant, and nobody who only asks for work.',
        ],
      },
    ],
  },
  expectations: {
    title: 'Expectations and areas of work',
    lead: 'What each side expects of the other, and how far an assistant goes without asking.',
    also: 'do dont never ask first rules acknowledge read understood authority delegation delegate area level acts proposes',
    parts: [
      {
        head: 'Say what you expect',
        steps: [
          'Under “People”, open “Expectations” of the assistant.',
          'Press “Add”, choose whether it is an expectation, something to do, never to do, or to ask first, and write one sentence. The other language is optional.',
          'Choose an area of work if it holds in one only.',
        ],
      },
      {
        head: 'What the other side says',
        lines: [
          'It waits for you until you press “Read and understood”. The day is kept, and cannot be changed afterwards.',
          'Each change is a new version and is read again. What was ended stays under the list.',
          '“Take the record along” gives a file with the words that were read, when, by whom, and a hash that hangs on the one before.',
        ],
      },
      {
        head: 'Areas of work',
        lines: [
          'Name what is handed over, for instance the inbox, and say how far the assistant goes: acts, acts and reports, proposes, or asks first.',
          'Put a task into an area in its panel. The task shows the level, and what is never done or asked first there.',
          'Everybody in the workspace sees the names of areas. Levels and expectations are seen by that assistant, owners and approvers alone.',
        ],
      },
    ],
  },
};
