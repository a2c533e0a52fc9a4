package contract

import (
	"fmt"
	"slices"
)

// SubjectKind says what kind of thing a statement is about.
type SubjectKind string

// The kinds of subjects. The rules of OfProtocol statements are the protocol overlay's own.
const (
	OfOperation SubjectKind = "operation"
	OfParameter SubjectKind = "parameter"
	OfResponse  SubjectKind = "response"
	OfRequest   SubjectKind = "request"
	OfExample   SubjectKind = "example"
	OfError     SubjectKind = "error"
	OfRelation  SubjectKind = "relation" // between answers
	OfProtocol  SubjectKind = "protocol"
)

// Subject is what a statement speaks of. It, and never the text of an id, says what a statement means.
type Subject struct {
	Kind SubjectKind `yaml:"kind"`
	Name string      `yaml:"name"`
	Rule Rule        `yaml:"rule"`
}

// Check tells what is wrong with a subject: a kind or a rule that this version does not know, or a rule that is not one
// for the kind; nil when nothing is.
func (s Subject) Check() error {
	if s.Kind == OfProtocol {
		return nil // the overlay's rules are looked up where they are tested
	}
	info, ok := s.Rule.Find()
	if !ok {
		return fmt.Errorf("rule %q: this version does not know it", s.Rule)
	}
	if !slices.Contains(info.Of, s.Kind) {
		return fmt.Errorf("rule %q of the kind %q: expected one of %v", s.Rule, s.Kind, info.Of)
	}
	return nil
}

// The levels of statements: LevelMust when the page says it, LevelShould when public documents or an inference do,
// LevelObserve when all are silent.
const (
	LevelMust    = "must"
	LevelShould  = "should"
	LevelObserve = "observe"
)

// LayerGateway is the layer of statements about what a gateway in front of a service does: it checks keys, signatures,
// times and nonces.
const LayerGateway = "gateway"

// Whose document a statement quotes.
const (
	FromPage     = "page"
	FromProtocol = "protocol"
)

// Statement is one testable sentence of the page or of the protocol, as the statements file holds it.
type Statement struct {
	ID       string  `yaml:"id"`
	Level    string  `yaml:"level"`
	Source   string  `yaml:"source"`             // FromPage or FromProtocol
	Document string  `yaml:"document,omitempty"` // of a protocol statement: where the fact comes from
	Line     int     `yaml:"line,omitempty"`
	Quote    string  `yaml:"quote,omitempty"`
	Hash     string  `yaml:"hash,omitempty"`
	Subject  Subject `yaml:"subject,omitempty,flow"`
	Layer    string  `yaml:"layer,omitempty"` // LayerGateway, or "" for what a service behind a gateway does itself
	Value    string  `yaml:"value,omitempty"`
	Inferred string  `yaml:"inferred,omitempty"`
	Refusal  Refusal `yaml:"refusal,omitempty,flow"`
	Edits    []Edit  `yaml:"edits,omitempty"`
}

// Refusal is how a request that a protocol statement speaks of is refused.
type Refusal struct {
	Status int    `yaml:"status,omitempty"`
	Code   string `yaml:"code,omitempty"` // {P} stands for the name of a parameter
	// Family names other codes for the same, in the overlay; Also are these codes, in the statements file, and Or those that
	// documents give with another status.
	Family string   `yaml:"family,omitempty"`
	Also   []string `yaml:"also,omitempty,flow"`
	Or     []Answer `yaml:"or,omitempty,flow"`
}

// Answer is a status with a code.
type Answer struct {
	Status int    `yaml:"status"`
	Code   string `yaml:"code"`
}

// Edit is what makes a request one that a protocol statement says is refused: exactly one of Remove, Set and Strip.
type Edit struct {
	Variant string `yaml:"variant"` // ends the scenario's id
	Title   string `yaml:"title"`
	Remove  string `yaml:"remove,omitempty"` // a parameter that is left out before signing
	Strip   string `yaml:"strip,omitempty"`  // a parameter that is taken out after signing
	Set     string `yaml:"set,omitempty"`    // a parameter that is sent with the value To
	To      string `yaml:"to,omitempty"`
}

// Exclusion is a row of the page that has no statement, with the reason why.
type Exclusion struct {
	ID     string `yaml:"id"`
	Line   int    `yaml:"line"`
	Reason string `yaml:"reason"`
}

// Ledger is the statements file of an operation.
type Ledger struct {
	Operation  string      `yaml:"operation"`
	Page       string      `yaml:"page"`
	SHA256     string      `yaml:"sha256"`
	Protocol   string      `yaml:"protocol"`
	Statements []Statement `yaml:"statements"`
	Exclusions []Exclusion `yaml:"exclusions"`
}
