/** What the training calls. */
package org.howdah.host.training.functions;
