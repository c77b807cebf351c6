/*
 * latency.c
 *	  How long single calls of a SQL function take, as the executor would call it.
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "portability/instr_time.h"
#include "utils/memutils.h"

PG_MODULE_MAGIC;

PG_FUNCTION_INFO_V1(howdah_bench_latency);

static int
compare_int64(const void *a, const void *b)
{
	int64		left = *(const int64 *) a;
	int64		right = *(const int64 *) b;

	return (left > right) - (left < right);
}

static int64
nanoseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64) now.tv_sec * 1000000000 + now.tv_nsec;
}

static void
measure(FmgrInfo *function, int64 *elapsed, int calls)
{
	MemoryContext per_call = AllocSetContextCreate(CurrentMemoryContext, "bench call", ALLOCSET_DEFAULT_SIZES);
	MemoryContext outer = MemoryContextSwitchTo(per_call);

	for (int i = 0; i < calls; i++)
	{
		int64		start = nanoseconds();
		int64		result = DatumGetInt64(FunctionCall1(function, Int64GetDatum(i)));

		elapsed[i] = nanoseconds() - start;
		if (result != i + 1)
			elog(ERROR, "the function returned " INT64_FORMAT " for %d", result, i);
		MemoryContextReset(per_call);
		CHECK_FOR_INTERRUPTS();
	}
	MemoryContextSwitchTo(outer);
	MemoryContextDelete(per_call);
}

Datum
howdah_bench_latency(PG_FUNCTION_ARGS)
{
	int			calls = PG_GETARG_INT32(1);
	int64	   *elapsed;
	FmgrInfo	function;
	TupleDesc	descriptor;
	Datum		values[3];
	bool		nulls[3] = {false, false, false};
	const double quantiles[3] = {0.5, 0.99, 0.999};

	if (calls < 1)
		ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("calls must be positive, not %d", calls)));
	if (get_call_result_type(fcinfo, NULL, &descriptor) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");

	fmgr_info(PG_GETARG_OID(0), &function);
	elapsed = palloc(sizeof(int64) * calls);
	measure(&function, elapsed, Min(calls, 10000));
	measure(&function, elapsed, calls);
	qsort(elapsed, calls, sizeof(int64), compare_int64);
	for (int i = 0; i < 3; i++)
		values[i] = Float8GetDatum(elapsed[(int64) (quantiles[i] * (calls - 1))] / 1000.0);

	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(descriptor), values, nulls)));
}
