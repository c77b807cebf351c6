/*-------------------------------------------------------------------------
 *
 * language.h
 *	  LANGUAGE howdah.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_LANGUAGE_H
#define HOWDAH_LANGUAGE_H

/* Called once when the library is loaded. */
extern void language_init(void);

#endif							/* HOWDAH_LANGUAGE_H */
