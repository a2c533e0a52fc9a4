// Package sample reads the JSON and XML of a page's examples, leniently where people made mistakes, and puts together what
// they show of a result: evidence of where rows belong.
//
// What never may live here: rows, rules, and the decision what a page means.
package sample
