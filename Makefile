.DEFAULT_GOAL := help
.PHONY: help demo env stop install uninstall test test-lint test-java test-sql test-isolation \
	test-integration format bench clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-17s %s\n", $$1, $$2 }' Makefile

demo: ## train and predict in a private cluster, which stays
	@scripts/demo.sh

env: ## the variables that lead psql to the demo's cluster: eval "$(make -s env)"
	@scripts/env.sh

stop: ## stop the demo's cluster
	@scripts/stop.sh

install: ## install into the server of PG_CONFIG (default: Debian's PostgreSQL 15)
	@scripts/install.sh

uninstall: ## remove from the server of PG_CONFIG
	@scripts/uninstall.sh

test: ## run all tests
	@scripts/test.sh

test-lint: ## check the format of C and Java, and the scripts
	@scripts/test.sh lint

test-java: ## run the unit tests of the Java modules
	@scripts/test.sh java

test-sql: ## run the SQL tests (pg_regress)
	@scripts/test.sh sql

test-isolation: ## run the tests of concurrent sessions (pg_isolation_regress)
	@scripts/test.sh isolation

test-integration: ## run the tests that start, stop and kill servers
	@scripts/test.sh integration

format: ## format C and Java
	@scripts/format.sh

bench: ## measure beside the peers
	@scripts/bench.sh

clean: ## stop and remove the private servers and all that was built
	@scripts/clean.sh
