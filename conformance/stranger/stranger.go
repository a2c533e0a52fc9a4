// Package stranger holds right servers of the first operation as other people might have written them, each with a list of
// faults that can be laid over it. They were written from the page and the protocol's public documents alone, before
// anybody looked at the suite or at the reference server, so that they share no misreading with either; the suite is tested on
// them, and nothing else uses them. What never lives here: knowledge of the suite, of package acs, or of how a server or a
// fault is judged. Whoever makes a verdict come out by changing a server here has lost what it is for.
package stranger

import (
	"crypto/sha256"
	"fmt"
	"net/http"
	"strings"
	"time"
)

// What every stranger is of.
const (
	Action  = "GenerateAggregateConfigRulesReport"
	Version = "2020-09-07"
)

// The keys that strangers which check signatures know. The closed one is of an account that is no more.
const (
	KeyID        = "strangerkey"
	KeySecret    = "strangersecret"
	ClosedID     = "closedkey"
	ClosedSecret = "closedsecret"
)

// Stranger is one server by another hand.
type Stranger struct {
	Name      string
	Style     string // in a sentence: how it differs from others
	Signature string // how requests to it are signed: none, v1 or v3
	Profile   string // what somebody who runs it knows of it, as the YAML of a target's profile
	Faults    []Fault
	// New makes a server with the fault of that name, with none when it is empty. The clock says what time it is; a server
	// without work or signatures that take time does not look at it.
	New func(fault string, now func() time.Time) http.Handler
}

// Fault is one way in which a stranger's server is not right.
type Fault struct {
	Name    string
	Breaks  string // the sentence of the page or of the protocol's documents that does not hold
	Witness string // the name of the case of Book that shows it
}

// All lists the strangers.
func All() []Stranger {
	return []Stranger{Quay(), Ledger(), Herald()}
}

// requestID is an identifier in the form of a UUID, in upper case; the nth of a server is always the same.
func requestID(server string, n int) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %d", server, n))
	return strings.ToUpper(fmt.Sprintf("%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16]))
}
