import org.jspecify.annotations.NullMarked;

/** Machine learning in SQL: schema {@code pgml}. */
@NullMarked
module org.howdah.ml {
    requires static org.jspecify;
    requires ojalgo;
    requires org.howdah.host;
    requires tools.jackson.databind;
}
