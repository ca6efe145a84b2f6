import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-slider-label')

test('crowd-slider-label: stands below its value [crowd-slider-label position]', async ({ open }) => {
  const { page } = await open(`<crowd-form><crowd-slider name="a" min="10" max="20">
    <crowd-slider-label position="20">High</crowd-slider-label><crowd-slider-label position="10">Low</crowd-slider-label>
    <crowd-slider-label position="15">Mid</crowd-slider-label></crowd-slider></crowd-form>`)
  const scale = (await page.getByRole('slider').boundingBox())!
  const low = (await page.getByText('Low').boundingBox())!
  const mid = (await page.getByText('Mid').boundingBox())!
  const high = (await page.getByText('High').boundingBox())!
  expect(low.x).toBeCloseTo(scale.x, 0)
  expect(mid.x + mid.width / 2).toBeCloseTo(scale.x + scale.width / 2, 0)
  expect(high.x + high.width).toBeCloseTo(scale.x + scale.width, 0)
  expect(low.y).toBe(high.y)
  expect(low.y).toBeGreaterThan(scale.y + 20)
})
