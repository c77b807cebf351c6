/*-------------------------------------------------------------------------
 *
 * declaration.h
 *	  What a declaration in LANGUAGE howdah may say.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_DECLARATION_H
#define HOWDAH_DECLARATION_H

#include "catalog/pg_proc.h"

/* Refuses arguments and results that can't travel, and kinds of functions that can't be. */
extern void declaration_check_types(Form_pg_proc procedure);

/* Refuses a target that is not written as package.Class::method. */
extern void declaration_check_target(const char *target);

#endif							/* HOWDAH_DECLARATION_H */
