/**
 * Every event that the program writes into its log. Logs of years are read back by these names, so a name is not changed
 * once it was used. Each has a sentence for staff in both languages, or is known to be none of their business
 * (`server/staff/event-sentences.ts` and its neighbours): an event without one is a type error.
 */

/** Of the program itself: start and end, exhibition, store, staff. */
export type ProgramEvent =
  | 'started'
  | 'ended'
  | 'settings were damaged'
  | 'settings can’t be read'
  | 'exhibition read again'
  | 'exhibition has errors'
  | 'where a presentation stands can’t be kept'
  | 'the exhibition can’t be kept for the next start'
  | 'what was kept of the exhibition was damaged'
  | 'what was kept of the exhibition can’t be read'
  | 'what was read of the exhibition can’t be kept'
  | 'fonts were cut anew'
  | 'fonts could not be cut'
  | 'fonts can’t be kept'
  | 'a cut font was damaged'
  | 'the program’s fonts can’t be read'
  | 'the hall changed'
  | 'planned restart'
  | 'the disk changed'
  | 'the page failed'
  | 'the browser holds too much memory'
  | 'what the browser holds of the memory can’t be known here'
  | 'refused'
  | 'a request failed'
  | 'an answer broke off'
  | 'the figures were damaged and begin anew'
  | 'the figures can’t be opened and stay in memory'
  | 'figures can’t be written'
  | 'old figures can’t be deleted'
  | 'the damaged figures can’t be closed'
  | 'figures are lost'
  | 'figures can’t be read'
  | 'staff entered'
  | 'a PIN was wrong'
  | 'staff set the first PIN'
  | 'staff changed the PIN'
  | 'the PIN was damaged'
  | 'others can read the PIN’s file'
  | 'attempts can’t be kept'
  | 'staff changed the settings'
  | 'settings can’t be kept'
  | 'staff withdrew'
  | 'staff restored'
  | 'withdrawn can’t be kept'
  | 'the list of withdrawn items was damaged'
  | 'the list of withdrawn items can’t be read'
  | 'figures exported'
  | 'figures not exported'
  | 'booklet printed'
  | 'booklet not printed'
  | 'booklet not written'
  | 'staff ask';

/** Of pictures: photographs, plates made ahead, and how much detail a machine is asked for. */
export type PictureEvent =
  | 'a picture is damaged'
  | 'a picture could not be kept'
  | 'a layer of a picture is damaged'
  | 'pictures are cut'
  | 'pictures could not be prepared'
  | 'plates are made'
  | 'plates could not be made ahead'
  | 'no page for making plates could be opened'
  | 'a plate was damaged'
  | 'a plate can’t be read'
  | 'a plate could not be kept'
  | 'a plate that came with the program was damaged'
  | 'the detail of a picture changed'
  | 'what was kept of the pictures’ detail was damaged'
  | 'the pictures’ detail can’t be kept';

/**
 * Of the hosts: screen, browser and machine. Some things that happen under both hosts have a name for each of them, such as
 * a page whose process has died; logs have both names, so both stay.
 */
export type HostEvent =
  // Of the host that uses the machine's own browser, and of the command that starts it.
  | 'the page crashed'
  | 'the page hangs'
  | 'the page draws nothing'
  | 'the picture is one colour'
  | 'the picture stands still'
  | 'a new browser is started'
  | 'the browser is gone and is started again'
  | 'the browser did not start'
  | 'a further display'
  | 'no window on a further display'
  | 'an uncaught fault; the program ends'
  // Of Electron.
  | 'page died'
  | 'page hangs'
  | 'picture is one colour'
  | 'picture stands still'
  | 'page not loaded'
  | 'uncaught exception'
  | 'unhandled rejection'
  | 'not all was written down'
  | 'display sleep not prevented'
  | 'machine sleeps'
  | 'machine woke'
  | 'screen locked by the system'
  | 'machine shuts down'
  | 'session of the system may end'
  | 'navigation refused'
  | 'window refused'
  | 'zoom limit not set'
  // Of either.
  | 'process of the browser ended'
  | 'the GPU fails again and again; drawing by software from now on'
  | 'software drawing can’t be remembered'
  | 'displays'
  | 'the program hung and was ended';

export type LogEvent = ProgramEvent | PictureEvent | HostEvent;
