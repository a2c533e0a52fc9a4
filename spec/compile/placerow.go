package compile

import "github.com/plumb-conformance/plumb/spec/page"

// responseRow is one row of a response table.
type responseRow struct {
	field *Field
	marks int  // tree marks before the name
	blank bool // the type cell is empty
	line  int
}

// rowTable is one table of rows with what stands above it.
type rowTable struct {
	caption string
	rows    []responseRow
}

// parameterRow is one row of a request table with what its cells say.
type parameterRow struct {
	Parameter
	table   int    // index among the request tables
	caption string // of its table
	marks   int    // tree marks before the name
	name    page.Cell
	desc    page.Cell
}
