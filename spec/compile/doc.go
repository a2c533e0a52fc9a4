// Package compile turns a page into an OpenAPI description and a ledger of statements.
//
// What lives here: the meaning of a page's rows (types, constraints, nesting, error triggers) and the two documents made
// from it. What never may: the page format (package page), an operation's or a product's name, files, clocks and the network.
// Compile is pure: same page, same overlay, same bytes. What is inferred and not read is marked as inferred.
package compile
