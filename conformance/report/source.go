package report

// Source is the page that a target is judged by, as a text. It is empty where nobody gave the page.
type Source struct {
	File  string   // base name, as citations have it
	Lines []string // without their ends; line n is element n-1
}
