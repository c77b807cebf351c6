/*
 * A library of one operator for ONNX Runtime: test.howdah.Twice, float32 of any shape to its double.
 * What it needs of onnxruntime_c_api.h is declared here, functions by their place in the table.
 */
#include <stddef.h>
#include <stdint.h>

typedef void *Status;
typedef void *const *Api;

typedef struct
{
	Api			(*get_api) (uint32_t version);
	const char *(*get_version) (void);
} ApiBase;

typedef struct
{
	uint32_t	version;
	void	   *(*create) (const void *operator, Api api, const void *info);
	const char *(*name) (const void *operator);
	const char *(*provider) (const void *operator);
	int			(*input_type) (const void *operator, size_t index);
	size_t		(*inputs) (const void *operator);
	int			(*output_type) (const void *operator, size_t index);
	size_t		(*outputs) (const void *operator);
	void		(*compute) (void *kernel, void *context);
	void		(*destroy) (void *kernel);
	int			(*input_kind) (const void *operator, size_t index);
	int			(*output_kind) (const void *operator, size_t index);
	int			(*input_memory) (const void *operator, size_t index);
	void	   *later[14];
} Operator;

#define FLOAT 1
#define REQUIRED 0

static Api	api;

#define CALL(place, types) ((Status (*) types) api[place])

static void *
create(const void *operator, Api given, const void *info)
{
	return &api;
}

static const char *
name(const void *operator)
{
	return "Twice";
}

static const char *
provider(const void *operator)
{
	return NULL;
}

static int
type(const void *operator, size_t index)
{
	return FLOAT;
}

static size_t
one(const void *operator)
{
	return 1;
}

/* Of an input or output, which must be there, and of its memory, the processor's. */
static int
usual(const void *operator, size_t index)
{
	return REQUIRED;
}

static void
compute(void *kernel, void *context)
{
	const void *input;
	void	   *output;
	void	   *shape;
	size_t		rank;
	size_t		count;
	int64_t		dimensions[8];
	float	   *from;
	float	   *to;

	CALL(90, (const void *, size_t, const void **)) (context, 0, &input);
	CALL(65, (const void *, void **)) (input, &shape);
	CALL(61, (const void *, size_t *)) (shape, &rank);
	CALL(62, (const void *, int64_t *, size_t)) (shape, dimensions, rank);
	CALL(64, (const void *, size_t *)) (shape, &count);
	((void (*) (void *)) api[99]) (shape);
	CALL(91, (void *, size_t, const int64_t *, size_t, void **)) (context, 0, dimensions, rank, &output);
	CALL(51, (const void *, void **)) (input, (void **) &from);
	CALL(51, (void *, void **)) (output, (void **) &to);
	for (size_t i = 0; i < count; i++)
		to[i] = 2 * from[i];
}

static void
destroy(void *kernel)
{
}

static const Operator twice = {1, create, name, provider, type, one, type, one, compute, destroy, usual, usual, usual};

/* ONNX Runtime calls this for each session; a domain lives as long as the library. */
Status
RegisterCustomOps(void *options, const ApiBase *base)
{
	static void *domain;
	Status		status = NULL;

	api = base->get_api(1);
	if (!domain)
	{
		status = CALL(26, (const char *, void **)) ("test.howdah", &domain);
		if (!status)
			status = CALL(27, (void *, const Operator *)) (domain, &twice);
	}
	return status ? status : CALL(28, (void *, void *)) (options, domain);
}
