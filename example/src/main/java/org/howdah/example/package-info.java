/**
 * SQL functions of an imaginary user: public static methods, which {@code CREATE FUNCTION ...
 * LANGUAGE howdah AS 'org.howdah.example.Text::slug'} names.
 */
package org.howdah.example;
