// Package prose reads what the sentences of descriptions demand, in Chinese and in English: values, ranges, lengths,
// characters, dates, numbers of items, defaults and conditions. One file reads one kind of demand. Every reader is
// conservative: what it is not sure of, it leaves, for a false rule is worse than a missing one.
//
// What never may live here: tables, examples of results, documents.
package prose
