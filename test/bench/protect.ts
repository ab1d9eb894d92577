// Counts the cells that protectTable hides, beside the plain rectangle method and beside one that
// adds rectangles until the attack is withstood. Run with `node test/bench/protect.ts [tables of each kind]`.
import { protectTable } from '#suppression/protect-table.ts';
import { loadSolver } from '#suppression/solver.ts';
import { exposedSpots } from '../suppression/exposed-spots.ts';
import { byRectangles, fillings, lostCells, seededTable } from '../suppression/rectangle.ts';

const solver = await loadSolver();
const count = Number(process.argv[2] ?? 4);
const sizes = [
  [4, 4],
  [6, 5],
  [8, 6],
  [12, 6],
  [20, 8],
  [40, 12],
] as const;

process.stdout.write(
  '| Table | Filling | Small | Ours | Rectangles, safe | Plain rectangles | of those unsafe | Slowest |\n|---|---|---:|---:|---:|---:|---:|---:|\n',
);
for (const [rows, columns] of sizes) {
  for (const [name, filling] of Object.entries(fillings)) {
    let [small, ours, safe, plain, unsafe, slowest] = [0, 0, 0, 0, 0, 0];
    for (let seed = 1; seed <= count; seed += 1) {
      const whole = seededTable(seed * 7919 + rows * 100 + columns, rows, columns, filling);
      const start = performance.now();
      const { table, primary } = protectTable(solver, whole, { threshold: 5, width: 3 });
      slowest = Math.max(slowest, performance.now() - start);
      if (!table || exposedSpots(solver, whole, table).length > 0)
        throw new Error(`seed ${seed}: exposed`);
      const rough = byRectangles(whole, 5);
      small += primary;
      ours += lostCells(table);
      plain += lostCells(rough);
      unsafe += exposedSpots(solver, whole, rough).length > 0 ? 1 : 0;
      safe += lostCells(
        byRectangles(whole, 5, (published) => exposedSpots(solver, whole, published)),
      );
    }
    process.stdout.write(
      `| ${rows} × ${columns} | ${name} | ${small} | ${ours} | ${safe} | ${plain} | ${unsafe} of ${count} | ${slowest.toFixed(0)} ms |\n`,
    );
  }
}
