// Package trial finds out which mutations the tests of a module notice. It compiles every test binary once, with all
// chosen mutations in it, runs each test once by itself to see which mutations it reaches, and then runs, mutation by
// mutation, the tests that reach it until one fails.
//
// Everything runs in copies of the module below a temporary folder: what a mutated program writes or removes cannot
// touch the checkout, and a copy that is no longer what it was is made anew. What lies beside the checkout (a corpus) is
// not beside a copy: tests count as they run for everybody. Processes that tests start with the go command are built with
// the same mutation. The package knows nothing of how code is mutated or mutations are chosen.
package trial
