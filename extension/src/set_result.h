/*-------------------------------------------------------------------------
 *
 * set_result.h
 *	  Calls of functions that return a set.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_SET_RESULT_H
#define HOWDAH_SET_RESULT_H

/* Whether rows are being read: the engine goes on sending, so nothing can be called. */
extern bool set_reading_rows(void);

#endif							/* HOWDAH_SET_RESULT_H */
