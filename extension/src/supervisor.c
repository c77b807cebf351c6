#include "postgres.h"
#include "compat.h"
#include "supervisor.h"

void
supervisor_main(Datum argument)
{
}
