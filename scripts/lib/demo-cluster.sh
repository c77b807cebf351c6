# Where the demonstration's server and cluster are. Sourced after server.sh and cluster.sh.
demo_server=$state/demo/server
demo_cluster=$state/demo/cluster
demo_port=${HOWDAH_PORT:-54329}
demo_database=howdah
server_use "$demo_server"

demo_running() {
    [[ -x $PG_CONFIG ]] && cluster_running "$demo_cluster"
}
