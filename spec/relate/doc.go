// Package relate finds what a page says of answers held against one another: which list an operation gives and how it is given
// in parts, which parameters choose its items, which are the same left out as sent; and which list has an item for each thing
// that is sent. It sees the finished contract, its names, types, examples and sentences, and never a page. What rests on names
// alone is marked as inferred; what a sentence says is not, and cites it.
package relate
