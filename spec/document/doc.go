// Package document writes the OpenAPI description and the statements of a contract, as YAML: same contract, same overlay,
// same bytes.
//
// What never may live here: pages, sentences, and decisions about what a page means.
package document
