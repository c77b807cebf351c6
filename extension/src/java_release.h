/*-------------------------------------------------------------------------
 *
 * java_release.h
 *	  Which Java a JDK's directory holds.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_JAVA_RELEASE_H
#define HOWDAH_JAVA_RELEASE_H

/* Why the engine can't run on this JDK, naming path, version and setting, or NULL. */
extern char *java_release_refusal(const char *java_home);

#endif							/* HOWDAH_JAVA_RELEASE_H */
