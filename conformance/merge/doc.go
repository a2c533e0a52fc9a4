// Package merge puts the parts of a run together that were worked at apart: reports of shards into one report, and records of shards into
// one record. It is pure: parts in, a whole out. It judges nothing; files and flags are for others.
package merge
