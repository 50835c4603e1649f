/** What shows exhibits: of its own, since many an exhibition has none. */
import Exhibits from '../../instruments/exhibit/Exhibits.svelte';
import Opened from '../../instruments/exhibit/Opened.svelte';

/** By its own name. */
export const exhibitViews = { exhibits: Exhibits, 'opened-exhibit': Opened } as const;
