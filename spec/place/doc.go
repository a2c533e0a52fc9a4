// Package place finds where rows belong: those of requests in lists, objects and JSON texts, those of results in their
// tree. For both, a level is a member that can hold others, and examples, tree marks, captions, types, names and the order
// of the rows say, in this order, which level a row is in. A place that nothing shows is marked as inferred.
//
// What never may live here: the reading of cells, rules about values, documents.
package place
