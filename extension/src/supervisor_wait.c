/*-------------------------------------------------------------------------
 *
 * supervisor_wait.c
 *	  The supervisor sleeps until something concerns it.
 *
 * The set of events is made anew for each wait: the supervisor wakes up a few
 * times in the life of an engine, and a set kept longer would go on watching
 * the descriptors of the one before.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"

#include "compat.h"
#include "supervisor_wait.h"

#define EVENTS 5

static WaitEventSet *
make_set(const EngineProcess *process)
{
	WaitEventSet *set = compat_create_wait_event_set(EVENTS);

	AddWaitEventToSet(set, WL_LATCH_SET, PGINVALID_SOCKET, MyLatch, NULL);
	AddWaitEventToSet(set, WL_POSTMASTER_DEATH, PGINVALID_SOCKET, NULL, NULL);
	if (process->pid == 0)
		return set;

	if (process->ready >= 0)
		AddWaitEventToSet(set, WL_SOCKET_READABLE, process->ready, NULL, NULL);
	if (process->log.descriptor >= 0)
		AddWaitEventToSet(set, WL_SOCKET_READABLE, process->log.descriptor, NULL, NULL);
	if (process->lifeline.pending)
		AddWaitEventToSet(set, WL_SOCKET_WRITEABLE, process->lifeline.descriptor, NULL, NULL);
	return set;
}

bool
supervisor_wait(const EngineProcess *process, long timeout)
{
	WaitEventSet *set = make_set(process);
	WaitEvent	events[EVENTS];
	bool		postmaster_is_alive = true;
	int			count = WaitEventSetWait(set, timeout, events, EVENTS,
										 compat_wait_event("HowdahSupervisor"));

	for (int i = 0; i < count; i++)
	{
		if (events[i].events & WL_POSTMASTER_DEATH)
			postmaster_is_alive = false;
	}
	FreeWaitEventSet(set);
	return postmaster_is_alive;
}
