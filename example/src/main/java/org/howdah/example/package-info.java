/** SQL functions of an imaginary user. */
package org.howdah.example;
