// Package contract is the model that reading, generating and testing share: parameters, members of results, errors, the
// rules about their values, where on the page each of them stands, and the language of the description.
//
// What never may live here: the page format, files, clocks, the network, and what a single stage alone needs.
package contract
