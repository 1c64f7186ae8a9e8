import type { place as source } from '../fr/place.ts';
import type { SameKeys } from '../same-keys.ts';

export const place: SameKeys<typeof source> = {
  open: {
    now: 'Open',
    nowUntil: 'Open until {time}',
    closed: 'Closed',
    closedUntil: 'Closed, opens {when}',
    unknown: 'Opening hours unknown',
    today: 'Today: {hours}',
    zone: 'Times are those of the place ({zone}).',
  },
  hours: {
    title: 'Opening hours',
    byDay: 'Hours day by day',
    closed: 'closed',
    holiday: 'Public holiday: {name}',
  },
  equipment: {
    title: 'Equipment',
    none: 'The equipment here is not described yet. Call the place to find out.',
    line: '{count} × {model}',
    fromAge: 'from age {age}',
  },
  modules: {
    title: 'Modules you can follow here',
    none: 'No module is installed here yet.',
    duration: 'Length: {duration}',
    licence: 'Licence: {licence}',
  },
  spaces: {
    title: 'Rooms',
    capacity: '{count, plural, one {# person} other {# people}}',
  },
  access: {
    title: 'Access and help on site',
    wheelchair: 'Wheelchair accessible',
    wheelchairNo: 'No wheelchair access',
    quiet: 'Quiet space',
    staffHelp: 'Someone can help you',
    languages: 'Help in {languages}',
  },
  come: {
    title: 'How to come',
    directions: 'Directions',
    approximate: 'The exact address is missing: the map shows the town.',
  },
  contact: {
    title: 'Contact the place',
    phone: 'Phone',
    email: 'E-mail',
    website: 'Website',
    operator: 'Run by {name}',
  },
  labels: {
    title: 'Labels',
  },
  services: {
    title: 'Services',
  },
  about: {
    title: 'About this place',
  },
  source: 'Data: {source}, updated on {date}',
  draft: {
    title: 'This place cannot be booked online yet',
    text: 'Call them to come, or choose a place nearby.',
    nearby: 'See places nearby',
  },
  gaps: {
    ADDRESS: 'the address',
    COMMUNE: 'the town',
    POSITION: 'the position on the map',
    OPENING_HOURS: 'the opening hours',
    OPERATOR: 'who runs it',
    OFFER: 'the activities',
  },
  slots: {
    title: 'Free slots',
    weekOf: 'Week of {day}',
    previousWeek: 'Previous week',
    nextWeek: 'Next week',
    none: 'No free slot this week. See the next one.',
    noneThatDay: 'Nothing that day',
    remaining: '{count, plural, one {only one left} other {# left}}',
    choose: 'Choose {activity}, {when}',
    activity: 'Activity',
    duration: 'Length',
    people: 'People',
  },
  notFound: {
    title: 'We cannot find this place',
    text: 'It may have changed its name or closed. Look for another one close to home.',
  },
  backToResults: 'Back to the results',
};
