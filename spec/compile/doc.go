// Package compile turns a page into a contract and its documents: it reads the rows of the tables and brings the stages
// together: sample, prose, place, document.
//
// What never may live here: the page format (package page), the meaning of sentences (package prose), the place of rows
// (package place), an operation's or a product's name, files, clocks and the network. Compile is pure: same page, same
// overlay, same bytes. What is inferred and not read is marked as inferred.
package compile
